#include "web/api/boards/over_reported_routes.hpp"

#include "usecases/boards/list_over_reported.hpp"
#include "web/api/boards/figures_view.hpp"
#include "web/api/tables.hpp"

namespace timon::api::boards {
namespace {

using usecases::boards::OverReportedView;
using usecases::boards::PlanMemory;

struct OverReportedGoalView {
  ElementNameView element;
  std::optional<timon::people::OfficeId> office;
  std::optional<std::string> office_name;
  Hundredths reported, verified, points;
};
BOOST_DESCRIBE_STRUCT(OverReportedGoalView, (), (element, office, office_name, reported, verified, points))

struct OverReportingOfficeView {
  std::optional<timon::people::OfficeId> office;
  std::optional<std::string> office_name;
  std::int64_t goals = 0;
  Hundredths most, mean;
};
BOOST_DESCRIBE_STRUCT(OverReportingOfficeView, (), (office, office_name, goals, most, mean))

struct OverReportedListView {
  timon::plans::PlanId plan;
  std::string plan_name;
  Day on;
  std::vector<OverReportedGoalView> items;
  std::vector<OverReportingOfficeView> offices;
};
BOOST_DESCRIBE_STRUCT(OverReportedListView, (), (plan, plan_name, on, items, offices))

OverReportedListView view_of(const OverReportedView& shown) {
  const auto& image = *shown.plan.image;
  OverReportedListView view{image.plan().id, image.plan().name, shown.plan.board->on(), {}, {}};
  for (const auto& goal : shown.goals)
    view.items.push_back({name_view(image, goal.row), goal.office, office_name(image, goal.office), goal.reported,
                          goal.verified, goal.points()});
  for (const auto& its : shown.offices)
    view.offices.push_back({its.office, office_name(image, its.office), its.goals, its.most, its.mean});
  return view;
}

enum class OverReportedTable { Goals, Offices };
constexpr auto names_of(OverReportedTable) {
  return std::to_array<Name<OverReportedTable>>(
      {{OverReportedTable::Goals, "goals"}, {OverReportedTable::Offices, "offices"}});
}

Result<Response> goal_table(Table table, const OverReportedListView& view) {
  for (const auto& goal : view.items)
    table.row(goal.element.code, goal.element.level, goal.element.name, goal.office_name, goal.reported, goal.verified,
              goal.points);
  return table.answer("over-reported-" + view.plan.text() + "-" + view.on.text());
}

Result<Response> office_table(Table table, const OverReportedListView& view) {
  for (const auto& its : view.offices) table.row(its.office_name, its.goals, its.most, its.mean);
  return table.answer("over-reporting-offices-" + view.plan.text() + "-" + view.on.text());
}

Result<Response> over_reported_table(const Request& request, TableFormat format, OverReportedTable which,
                                     const OverReportedListView& view, const Catalogue& catalogue) {
  const guard::TableFilters filters{{"plan", view.plan_name}, {"on", view.on.text()}};
  if (which == OverReportedTable::Offices)
    return office_table({request,
                         format,
                         catalogue,
                         "over_reporting_offices",
                         {"office", "goals", "most_points", "mean_points"},
                         filters},
                        view);
  return goal_table({request,
                     format,
                     catalogue,
                     "over_reported",
                     {"code", "level", "name", "office", "reported_of_verified", "verified", "points_over"},
                     filters},
                    view);
}

Result<Response> list_over_reported(PlanMemory& memory, const Request& request, const Call& call) {
  const auto id = id_in_path<timon::plans::PlanId>(request);
  if (!id) return id.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto which = in_query<OverReportedTable>(request, "table");
  if (!which) return which.error();
  const auto shown = usecases::boards::list_over_reported(call.context, memory, *id, *on);
  if (!shown) return shown.error();
  const auto view = view_of(*shown);
  if (*format)
    return over_reported_table(request, **format, which->value_or(OverReportedTable::Goals), view, call.catalogue);
  return answer_unless_known(request, view);
}

}  // namespace

Routes over_reported_routes(PlanMemory& memory) {
  return {{Get, "/api/v1/plans/{id}/over-reported", Action::ViewPlans,
           [&memory](const Request& request, const Call& call) { return list_over_reported(memory, request, call); }}};
}

}  // namespace timon::api::boards
