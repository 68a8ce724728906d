#include "usecases/boards/show_schedule.hpp"

#include "domain/boards/place.hpp"
#include "storage/plans/element_store.hpp"

namespace timon::usecases::boards {
namespace {

using timon::boards::Row;

/// Nothing of a closed plan moves. A right in the whole institution need not be asked row by row.
std::vector<bool> editable_rows(const access::Caller& caller, const PlanImage& image) {
  constexpr auto action = access::Action::EditElements;
  std::vector<bool> rows(image.size());
  if (image.plan().state == timon::plans::PlanState::Closed || !access::may_somewhere(caller, action)) return rows;
  if (access::may(caller, action, access::in_institution(image.plan().institution_id))) rows.flip();
  for (Row row = 0; row < image.size(); ++row)
    if (!rows[row]) rows[row] = access::may(caller, action, timon::boards::place_of(image, row));
  return rows;
}

void put_links(ScheduleView& view, const std::vector<timon::plans::LaggedLink>& links) {
  const auto& image = *view.plan.image;
  view.predecessors.resize(image.size());
  for (const auto& link : links)
    if (const auto row = image.row_of(link.element_id); row && image.row_of(link.predecessor_id))
      view.predecessors[*row].push_back({link.predecessor_id, link.lag_days});
}

void put_approved(ScheduleView& view, const std::vector<storage::plans::ApprovedDays>& days) {
  view.approved.resize(view.plan.image->size());
  for (const auto& its : days)
    if (const auto row = view.plan.image->row_of(its.element_id)) view.approved[*row] = its;
}

}  // namespace

Result<ScheduleView> show_schedule(const Context& context, PlanMemory& memory, const ShowSchedule& input) {
  auto plan = open_plan(context, memory, input.plan, input.on);
  if (!plan) return plan.error();
  ScheduleView view{*std::move(plan)};
  const auto& image = *view.plan.image;
  context.database.read([&](storage::Session& session) {
    const auto links = storage::plans::lagged_links_of_plan(session, input.plan);
    view.spans = timon::boards::planned_spans(image);
    view.rooms = timon::boards::rooms_in_time(image, view.spans, links);
    put_links(view, links);
    put_approved(view, storage::plans::first_approved_days(session, input.plan));
  });
  view.may_edit = editable_rows(context.caller, image);
  return view;
}

}  // namespace timon::usecases::boards
