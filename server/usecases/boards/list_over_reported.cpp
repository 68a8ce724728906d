#include "usecases/boards/list_over_reported.hpp"

#include "formats/csv/csv_writer.hpp"

namespace timon::usecases::boards {

Result<OverReportedView> list_over_reported(const Context& context, PlanMemory& memory, PlanId id,
                                            std::optional<Day> on) {
  auto plan = open_plan(context, memory, id, on);
  if (!plan) return plan.error();
  OverReportedView view{*std::move(plan)};
  view.goals = timon::boards::over_reported(*view.plan.image, *view.plan.board);
  view.offices = timon::boards::offices_of(view.goals);
  return view;
}

std::string table_of(const OverReportedView& view) {
  const auto& image = *view.plan.image;
  std::string out;
  formats::CsvWriter csv([&](std::string_view piece) { out += piece; });
  csv.byte_order_mark();
  for (const auto* heading : {"plan", "on", "code", "name", "office", "reported", "verified", "points"})
    csv.plain(heading);
  csv.end_row();
  for (const auto& goal : view.goals) {
    const auto* office = goal.office ? image.office(*goal.office) : nullptr;
    csv.text(image.plan().code);
    csv.plain(view.plan.board->on().text());
    csv.text(image.element(goal.row).code);
    csv.text(image.element(goal.row).name);
    csv.text(office != nullptr ? office->name : std::string());
    for (const auto figure : {goal.reported, goal.verified, goal.points()}) csv.plain(text(figure));
    csv.end_row();
  }
  csv.finish();
  return out;
}

}  // namespace timon::usecases::boards
