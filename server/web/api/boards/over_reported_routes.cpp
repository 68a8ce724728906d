#include "web/api/boards/over_reported_routes.hpp"

#include "usecases/boards/list_over_reported.hpp"
#include "usecases/imports/export_plan.hpp"
#include "web/api/boards/figures_view.hpp"
#include "web/api/calls.hpp"

namespace timon::api::boards {
namespace {

using usecases::boards::OverReportedView;
using usecases::boards::PlanMemory;
using usecases::imports::ExportFormat;

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

Result<Response> list_over_reported(PlanMemory& memory, const Request& request, const Call& call) {
  const auto id = id_in_path<timon::plans::PlanId>(request);
  if (!id) return id.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto format = in_query<ExportFormat>(request, "format");
  if (!format) return format.error();
  const auto shown = usecases::boards::list_over_reported(call.context, memory, *id, *on);
  if (!shown) return shown.error();
  if (format->value_or(ExportFormat::Json) == ExportFormat::Json) return answer_unless_known(request, view_of(*shown));
  return download(usecases::boards::table_of(*shown), "text/csv; charset=utf-8",
                  "over-reported-" + id->text() + ".csv");
}

}  // namespace

Routes over_reported_routes(PlanMemory& memory) {
  return {{Get, "/api/v1/plans/{id}/over-reported", Action::ViewPlans,
           [&memory](const Request& request, const Call& call) { return list_over_reported(memory, request, call); }}};
}

}  // namespace timon::api::boards
