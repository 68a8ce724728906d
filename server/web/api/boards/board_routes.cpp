#include "web/api/boards/board_routes.hpp"

#include "base/program.hpp"
#include "domain/boards/shares.hpp"
#include "usecases/boards/check_boards.hpp"
#include "usecases/boards/explain_figure.hpp"
#include "usecases/boards/list_elements.hpp"
#include "usecases/boards/show_board.hpp"
#include "usecases/boards/show_trend.hpp"
#include "usecases/reports/show_closings.hpp"
#include "web/api/boards/board_view.hpp"
#include "web/api/boards/explanation_view.hpp"
#include "web/api/calls.hpp"

namespace timon::api::boards {
namespace {

using timon::boards::Filter;
using usecases::boards::ElementPage;
using usecases::boards::PlanMemory;

/// What the list of elements tells of money: numbers alone.
struct ElementMoneyRowView {
  std::optional<Hundredths> in_force, financial, physical, points;
  timon::budgets::GapKind kind{};
};
BOOST_DESCRIBE_STRUCT(ElementMoneyRowView, (), (in_force, financial, physical, points, kind))

struct ElementRowView {
  timon::plans::ElementId id;
  std::string code;
  timon::plans::ElementKind kind{};
  std::string level;
  std::optional<timon::plans::ElementId> parent;
  std::string name;
  std::optional<timon::people::OfficeId> office;
  std::optional<std::string> office_name;
  std::optional<timon::people::PersonId> person;
  std::string theme, place;
  std::optional<Hundredths> weight, planned, reported, verified, compliance;
  std::optional<Number> compliance_exact;
  Millionths share;
  timon::lights::Light light{};
  timon::boards::Basis basis{};
  std::vector<timon::boards::Concern> concerns;  ///< the first is why it stands where it stands
  std::optional<ElementMoneyRowView> money;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ElementRowView, (),
                      (id, code, kind, level, parent, name, office, office_name, person, theme, place, weight, planned,
                       reported, verified, compliance, compliance_exact, share, light, basis, concerns, money, version))

Result<Filter> filter_of(const Request& request) {
  const auto kind = in_query<timon::plans::ElementKind>(request, "kind");
  if (!kind) return kind.error();
  const auto office = in_query<timon::people::OfficeId>(request, "office");
  if (!office) return office.error();
  const auto light = in_query<timon::lights::Light>(request, "light");
  if (!light) return light.error();
  const auto person = in_query<timon::people::PersonId>(request, "person");
  if (!person) return person.error();
  const auto text = [&](const char* name) { return std::string(request.query_value(name).value_or("")); };
  return Filter{*kind, *office, *light, text("search"), text("level"), text("theme"), text("place"), *person, {}};
}

/// Figures are the same for everybody who may see them: they depend on the plan's last change (its offices' too), the
/// day, the language, whether reports are asked for, and the program with its rules; the address says the rest.
std::string tag_of(const PlanOnDay& plan, const Call& call) {
  return guard::entity_tag({plan.image->plan().id.text(), std::to_string(plan.image->change()), plan.board->on().text(),
                            call.catalogue.language(),
                            usecases::boards::asks_for_reports(call.context, plan) ? "reports" : "",
                            program_version()});
}

std::optional<ElementMoneyRowView> money_of(const usecases::boards::MoneyOnDay& money, Row row) {
  const auto* its = money.board->at(row);
  if (its == nullptr) return std::nullopt;
  const auto& gap = its->gap;
  return ElementMoneyRowView{its->to_date.in_force.value(), shown(gap.compared.financial), shown(gap.compared.physical),
                             shown(gap.points), gap.kind};
}

ElementRowView element_row(const ElementPage& page, Row row, std::int64_t share) {
  using timon::boards::FigureName;
  const auto& plan = page.plan;
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
                      .person = image.responsible_person(row),
                      .theme = image.theme(row),
                      .place = image.place(row),
                      .weight = element.weight,
                      .planned = figures.value(FigureName::Planned),
                      .reported = figures.value(FigureName::Reported),
                      .verified = figures.value(FigureName::Verified),
                      .compliance = figures.value(FigureName::Compliance),
                      .compliance_exact = {},
                      .share = timon::boards::exact_percentage_of(share),
                      .light = figures.light.light,
                      .basis = figures.basis,
                      .concerns = {},
                      .money = money_of(page.money, row),
                      .version = element.version};
  if (const auto its = page.concerns.find(row); its != page.concerns.end()) view.concerns = its->second;
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
  const auto concern = in_query<timon::boards::Concern>(request, "concern");
  if (!concern) return concern.error();
  const auto board = usecases::boards::show_board(call.context, memory, {*plan, *on, *under, *filter, *concern});
  if (!board) return board.error();
  return guard::unless_known(request, tag_of(board->plan, call), [&]() -> Result<Response> {
    auto view = board_view(*board, call.catalogue);
    const auto its = usecases::reports::closing_on_day(call.context, *board->plan.image, view.on);
    if (its) view.closing = {its->period.code, its->period.name, its->closed_on, its->snapshots - 1};
    return answer(view);
  });
}

Result<Response> list_elements(PlanMemory& memory, const Request& request, const Call& call) {
  const auto plan = id_in_path<timon::plans::PlanId>(request);
  if (!plan) return plan.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto filter = filter_of(request);
  if (!filter) return filter.error();
  const auto concern = in_query<timon::boards::Concern>(request, "concern");
  if (!concern) return concern.error();
  const auto window = window_of(request);
  if (!window) return window.error();
  const auto after = in_query<timon::plans::ElementId>(request, "after");
  if (!after) return after.error();
  const auto page = usecases::boards::list_elements(
      call.context, memory, {*plan, *on, *filter, *concern, static_cast<std::size_t>(window->limit), *after});
  if (!page) return page.error();
  return guard::unless_known(request, tag_of(page->plan, call), [&]() -> Result<Response> {
    List<ElementRowView> list;
    list.items.reserve(page->rows.size());
    const auto shares = timon::boards::shares_of(page->plan.image->tree());
    for (const Row row : page->rows) list.items.push_back(element_row(*page, row, shares[row]));
    if (page->has_more) list.next = list.items.back().id.text();
    return answer(list);
  });
}

struct TrendCellView {
  std::optional<Hundredths> compliance;
  LightView light;
};
BOOST_DESCRIBE_STRUCT(TrendCellView, (), (compliance, light))

struct TrendRowView {
  timon::plans::ElementId id;
  std::string code, name, level;
  std::int64_t children_count = 0;
  std::vector<TrendCellView> cells;
};
BOOST_DESCRIBE_STRUCT(TrendRowView, (), (id, code, name, level, children_count, cells))

struct TrendView {
  std::vector<Day> days;
  std::vector<TrendRowView> rows;
};
BOOST_DESCRIBE_STRUCT(TrendView, (), (days, rows))

TrendView trend_view(const usecases::boards::TrendView& trend, const Catalogue& catalogue) {
  const auto& image = *trend.plan.image;
  TrendView view;
  for (const auto& board : trend.boards) view.days.push_back(board->on());
  for (const Row row : trend.rows) {
    const auto& element = image.element(row);
    auto& its =
        view.rows.emplace_back(TrendRowView{.id = element.id,
                                            .code = element.code,
                                            .name = element.name,
                                            .level = image.level(row).name,
                                            .children_count = static_cast<std::int64_t>(image.children(row).size()),
                                            .cells = {}});
    for (const auto& board : trend.boards)
      its.cells.push_back({board->figures(row).value(timon::boards::FigureName::Compliance),
                           light_view(board->figures(row), catalogue)});
  }
  return view;
}

Result<Response> show_trend(PlanMemory& memory, const Request& request, const Call& call) {
  const auto plan = id_in_path<timon::plans::PlanId>(request);
  if (!plan) return plan.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto under = in_query<timon::plans::ElementId>(request, "under");
  if (!under) return under.error();
  const auto trend = usecases::boards::show_trend(call.context, memory, {*plan, *on, *under});
  if (!trend) return trend.error();
  return answer_unless_known(request, trend_view(*trend, call.catalogue));
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
      {Get, "/api/v1/plans/{id}/trend", Action::ViewPlans, with(memory, show_trend)},
      {Get, "/api/v1/plans/{id}/elements", Action::ViewPlans, with(memory, list_elements)},
      {Get, "/api/v1/boards/check", Action::CheckInstallation, with(memory, check_boards)},
      {Get, "/api/v1/elements/{id}/explanation", Action::ViewPlans, with(memory, explain_figure)},
  };
}

}  // namespace timon::api::boards
