#include "usecases/boards/open_plan.hpp"

#include "domain/access/permissions.hpp"
#include "storage/plans/element_store.hpp"

namespace timon::usecases::boards {
namespace {

Result<PlanOnDay> opened(const Context& context, PlanMemory& memory, storage::Session& session, PlanId plan,
                         std::optional<Day> on) {
  const auto image = memory.image(session, plan);
  if (!image) return not_found();
  if (image->plan().state == timon::plans::PlanState::Draft) {
    const auto place = access::in_institution(image->plan().institution_id);
    if (const auto allowed = access::require(context.caller, access::Action::ViewPlans, place); !allowed)
      return allowed.error();
  }
  const auto& contents = image->contents();
  const auto today = [&] {
    return local_day(context.clock(), contents.time_zone.empty() ? "UTC" : contents.time_zone);
  };
  const Day day = on ? *on : contents.demonstration_on ? *contents.demonstration_on : today();
  return PlanOnDay{image, memory.board(image, day)};
}

}  // namespace

Result<PlanOnDay> open_plan(const Context& context, PlanMemory& memory, PlanId plan, std::optional<Day> on) {
  return context.database.read([&](storage::Session& session) { return opened(context, memory, session, plan, on); });
}

Result<OpenRow> open_element(const Context& context, PlanMemory& memory, timon::plans::ElementId element,
                             std::optional<Day> on) {
  return context.database.read([&](storage::Session& session) -> Result<OpenRow> {
    const auto found = storage::plans::find_element(session, element);
    if (!found) return not_found();
    auto plan = opened(context, memory, session, found->plan_id, on);
    if (!plan) return plan.error();
    const auto row = plan->image->row_of(element);
    if (!row) return not_found();
    return OpenRow{*std::move(plan), *row};
  });
}

}  // namespace timon::usecases::boards
