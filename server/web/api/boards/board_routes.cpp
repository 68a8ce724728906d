#include "web/api/boards/board_routes.hpp"

#include "base/program.hpp"
#include "usecases/boards/check_boards.hpp"
#include "usecases/boards/explain_figure.hpp"
#include "usecases/boards/list_elements.hpp"
#include "usecases/boards/show_board.hpp"
#include "web/api/boards/explanation_view.hpp"
#include "web/api/boards/figures_view.hpp"
#include "web/api/calls.hpp"

namespace timon::api::boards {
namespace {

using timon::boards::Filter;
using usecases::boards::PlanMemory;

struct AttentionView {
  timon::plans::ElementId id;
  std::string code, name;
  std::optional<std::string> office_name;
  FiguresView figures;
  timon::boards::Concern reason{};
};
BOOST_DESCRIBE_STRUCT(AttentionView, (), (id, code, name, office_name, figures, reason))

struct BoardView {
  PlanRowView plan;
  Day on;
  std::int64_t change = 0;
  FiguresView totals;
  std::vector<LightCountView> lights;
  std::optional<timon::plans::ElementId> under;
  std::vector<ElementNameView> path;
  std::vector<BoardRowView> rows;
  std::vector<AttentionView> attention;
};
BOOST_DESCRIBE_STRUCT(BoardView, (), (plan, on, change, totals, lights, under, path, rows, attention))

struct ElementRowView {
  timon::plans::ElementId id;
  std::string code;
  timon::plans::ElementKind kind{};
  std::string level;
  std::optional<timon::plans::ElementId> parent;
  std::string name;
  std::optional<timon::people::OfficeId> office;
  std::optional<std::string> office_name;
  std::optional<Hundredths> weight, planned, reported, verified, compliance;
  std::optional<Number> compliance_exact;
  timon::lights::Light light{};
  timon::boards::Basis basis{};
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ElementRowView, (),
                      (id, code, kind, level, parent, name, office, office_name, weight, planned, reported, verified,
                       compliance, compliance_exact, light, basis, version))

Result<Filter> filter_of(const Request& request) {
  const auto kind = in_query<timon::plans::ElementKind>(request, "kind");
  if (!kind) return kind.error();
  const auto office = in_query<timon::people::OfficeId>(request, "office");
  if (!office) return office.error();
  const auto light = in_query<timon::lights::Light>(request, "light");
  if (!light) return light.error();
  return Filter{*kind, *office, *light, std::string(request.query_value("search").value_or(""))};
}

/// Figures are the same for everybody who may see them: they depend on the plan's last change (its offices' too), the
/// day, the language, whether reports are asked for, and the program with its rules; the address says the rest.
std::string tag_of(const PlanOnDay& plan, const Call& call) {
  return guard::entity_tag({plan.image->plan().id.text(), std::to_string(plan.image->change()), plan.board->on().text(),
                            call.catalogue.language(),
                            usecases::boards::asks_for_reports(call.context, plan) ? "reports" : "",
                            program_version()});
}

BoardView board_view(const usecases::boards::BoardView& board, const Catalogue& catalogue) {
  const auto& image = *board.plan.image;
  BoardView view{
      .plan = plan_row_view(image),
      .on = board.plan.board->on(),
      .change = image.change(),
      .totals = board.under ? figures_view(board.plan, *board.under, catalogue) : totals_view(board.plan, catalogue),
      .lights = counts_view(board.lights),
      .under = {},
      .path = {},
      .rows = {},
      .attention = {}};
  if (board.under) view.under = image.element(*board.under).id;
  for (const Row row : board.path) view.path.push_back(name_view(image, row));
  for (const auto& row : board.rows) view.rows.push_back(row_view(board.plan, row, catalogue));
  for (const auto& item : board.attention)
    view.attention.push_back({image.element(item.row).id, image.element(item.row).code, image.element(item.row).name,
                              office_name(image, image.responsible_office(item.row)),
                              figures_view(board.plan, item.row, catalogue), item.concern});
  return view;
}

ElementRowView element_row(const PlanOnDay& plan, Row row) {
  using timon::boards::FigureName;
  const auto& image = *plan.image;
  const auto& element = image.element(row);
  const auto& figures = plan.board->figures(row);
  const auto office = image.responsible_office(row);
  ElementRowView view{.id = element.id,
                      .code = element.code,
                      .kind = image.kind(row),
                      .level = image.level(row).name,
                      .parent = element.parent_id,
                      .name = element.name,
                      .office = office,
                      .office_name = office_name(image, office),
                      .weight = element.weight,
                      .planned = figures.value(FigureName::Planned),
                      .reported = figures.value(FigureName::Reported),
                      .verified = figures.value(FigureName::Verified),
                      .compliance = figures.value(FigureName::Compliance),
                      .compliance_exact = {},
                      .light = figures.light.light,
                      .basis = figures.basis,
                      .version = element.version};
  if (auto exact = plan.board->exact_text(row, FigureName::Compliance))
    view.compliance_exact = Number{*std::move(exact)};
  return view;
}

Result<Response> show_board(PlanMemory& memory, const Request& request, const Call& call) {
  const auto plan = id_in_path<timon::plans::PlanId>(request);
  if (!plan) return plan.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto under = in_query<timon::plans::ElementId>(request, "under");
  if (!under) return under.error();
  const auto filter = filter_of(request);
  if (!filter) return filter.error();
  const auto board = usecases::boards::show_board(call.context, memory, {*plan, *on, *under, *filter});
  if (!board) return board.error();
  return guard::unless_known(request, tag_of(board->plan, call),
                             [&]() -> Result<Response> { return answer(board_view(*board, call.catalogue)); });
}

Result<Response> list_elements(PlanMemory& memory, const Request& request, const Call& call) {
  const auto plan = id_in_path<timon::plans::PlanId>(request);
  if (!plan) return plan.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto filter = filter_of(request);
  if (!filter) return filter.error();
  const auto window = window_of(request);
  if (!window) return window.error();
  const auto after = in_query<timon::plans::ElementId>(request, "after");
  if (!after) return after.error();
  const auto page = usecases::boards::list_elements(
      call.context, memory, {*plan, *on, *filter, static_cast<std::size_t>(window->limit), *after});
  if (!page) return page.error();
  return guard::unless_known(request, tag_of(page->plan, call), [&]() -> Result<Response> {
    List<ElementRowView> list;
    list.items.reserve(page->rows.size());
    for (const Row row : page->rows) list.items.push_back(element_row(page->plan, row));
    if (page->has_more) list.next = list.items.back().id.text();
    return answer(list);
  });
}

Result<Response> explain_figure(PlanMemory& memory, const Request& request, const Call& call) {
  const auto element = id_in_path<timon::plans::ElementId>(request);
  if (!element) return element.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto figure = in_query<timon::boards::FigureName>(request, "figure");
  if (!figure) return figure.error();
  if (!*figure) return invalid("figure", "required");
  const auto why = usecases::boards::explain_figure(call.context, memory, {*element, *on, **figure});
  if (!why) return why.error();
  return answer_unless_known(request, explanation_view(*why, **figure, call.catalogue));
}

struct BoardCheckView {
  timon::plans::PlanId plan;
  std::string code;
  std::int64_t change = 0;
  std::int64_t elements = 0, indicators = 0, facts = 0, days = 0;
  std::vector<std::string> differing;
};
BOOST_DESCRIBE_STRUCT(BoardCheckView, (), (plan, code, change, elements, indicators, facts, days, differing))

struct BoardChecksView {
  std::vector<BoardCheckView> plans;
};
BOOST_DESCRIBE_STRUCT(BoardChecksView, (), (plans))

Result<Response> check_boards(PlanMemory& memory, const Request&, const Call& call) {
  const auto checks = usecases::boards::check_boards(call.context, memory);
  if (!checks) return checks.error();
  BoardChecksView view;
  for (const auto& its : *checks)
    view.plans.push_back({its.plan,
                          its.code,
                          its.change,
                          its.elements,
                          its.indicators,
                          its.facts,
                          its.days,
                          {its.differing.begin(), its.differing.end()}});
  return answer(view);
}

guard::Handler with(PlanMemory& memory, Result<Response> (*handler)(PlanMemory&, const Request&, const Call&)) {
  return [&memory, handler](const Request& request, const Call& call) { return handler(memory, request, call); };
}

}  // namespace

Routes board_routes(PlanMemory& memory) {
  return {
      {Get, "/api/v1/plans/{id}/board", Action::ViewPlans, with(memory, show_board)},
      {Get, "/api/v1/plans/{id}/elements", Action::ViewPlans, with(memory, list_elements)},
      {Get, "/api/v1/boards/check", Action::CheckInstallation, with(memory, check_boards)},
      {Get, "/api/v1/elements/{id}/explanation", Action::ViewPlans, with(memory, explain_figure)},
  };
}

}  // namespace timon::api::boards
