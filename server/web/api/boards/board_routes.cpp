#include "web/api/boards/board_routes.hpp"

#include "usecases/boards/check_boards.hpp"
#include "usecases/boards/explain_figure.hpp"
#include "usecases/boards/show_board.hpp"
#include "usecases/boards/show_trend.hpp"
#include "usecases/reports/show_closings.hpp"
#include "web/api/boards/board_tables.hpp"
#include "web/api/boards/element_list.hpp"
#include "web/api/boards/explanation_view.hpp"

namespace timon::api::boards {
namespace {

using usecases::boards::PlanMemory;

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
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto which = in_query<BoardTable>(request, "table");
  if (!which) return which.error();
  const auto board = usecases::boards::show_board(call.context, memory, {*plan, *on, *under, *filter, *concern});
  if (!board) return board.error();
  if (*format)
    return board_table(request, **format, which->value_or(BoardTable::Parts), board_view(*board, call.catalogue),
                       filter_words(board->plan, *filter, *under, *concern, call), call.catalogue);
  return guard::unless_known(request, figures_tag(board->plan, call), [&]() -> Result<Response> {
    auto view = board_view(*board, call.catalogue);
    const auto its = usecases::reports::closing_on_day(call.context, *board->plan.image, view.on);
    if (its) view.closing = {its->period.code, its->period.name, its->closed_on, its->corrections};
    return answer(view);
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

/// A row for each part and day.
Result<Response> trend_table(const Request& request, TableFormat format, const usecases::boards::TrendView& trend,
                             std::optional<timon::plans::ElementId> under, const Call& call) {
  const auto& plan = trend.plan;
  Table table(request, format, call.catalogue, "trend",
              {"code", "level", "name", "day", "compliance", "light", "basis"},
              filter_words(plan, {}, under, {}, call));
  const auto view = trend_view(trend, call.catalogue);
  for (const auto& row : view.rows)
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      const auto& [compliance, light] = row.cells[at];
      table.row(row.code, row.level, row.name, view.days[at], compliance, table.word("staff.light.", light.light),
                table.word("staff.basis.", light.basis));
    }
  return table.answer("trend-" + plan.image->plan().code + "-" + plan.board->on().text());
}

Result<Response> show_trend(PlanMemory& memory, const Request& request, const Call& call) {
  const auto plan = id_in_path<timon::plans::PlanId>(request);
  if (!plan) return plan.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto under = in_query<timon::plans::ElementId>(request, "under");
  if (!under) return under.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto trend = usecases::boards::show_trend(call.context, memory, {*plan, *on, *under});
  if (!trend) return trend.error();
  if (*format) return trend_table(request, **format, *trend, *under, call);
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
      {Get, "/api/v1/plans/{id}/elements", Action::ViewPlans, with(memory, boards::list_elements)},
      {Get, "/api/v1/boards/check", Action::CheckInstallation, with(memory, check_boards)},
      {Get, "/api/v1/elements/{id}/explanation", Action::ViewPlans, with(memory, explain_figure)},
  };
}

}  // namespace timon::api::boards
