#include "usecases/boards/open_plan.hpp"

#include "domain/access/permissions.hpp"
#include "domain/boards/place.hpp"
#include "storage/access/module_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/plans/readable_plans.hpp"

namespace timon::usecases::boards {
namespace {

/// The day asked for, else that of the demonstration, else today where the institution is.
Day day_of(const Context& context, const PlanImage& image, std::optional<Day> on) {
  const auto& contents = image.contents();
  const auto today = [&] {
    return local_day(context.clock(), contents.time_zone.empty() ? "UTC" : contents.time_zone);
  };
  return on ? *on : contents.demonstration_on ? *contents.demonstration_on : today();
}

PlanOnDay judged(const Context& context, PlanMemory& memory, const std::shared_ptr<const PlanImage>& image,
                 std::optional<Day> on) {
  return {image, memory.board(image, day_of(context, *image, on))};
}

bool may_view(const Context& context, storage::Session& session, const PlanImage& image, timon::boards::Row row) {
  return access::may(context.caller, access::Action::ViewPlans, place_of(image, row)) ||
         plans::ReadablePlans(context, session).has(image.plan());
}

/// Once approved, everybody's where the institution speaks to citizens.
bool is_public(storage::Session& session, const timon::plans::Plan& plan) {
  return plan.state != timon::plans::PlanState::Draft &&
         storage::access::modules_of(session, plan.institution_id).has(access::Module::Citizens);
}

}  // namespace

Result<PlanAt> open_image(const Context& context, PlanMemory& memory, PlanId plan, std::optional<Day> on) {
  return context.database.read([&](storage::Session& session) -> Result<PlanAt> {
    const auto image = memory.image(session, plan);
    if (!image) return not_found();
    const auto& found = image->plan();
    if (!plans::ReadablePlans(context, session).has(found) && !is_public(session, found)) return not_found();
    return PlanAt{image, day_of(context, *image, on)};
  });
}

Result<PlanOnDay> open_plan(const Context& context, PlanMemory& memory, PlanId plan, std::optional<Day> on) {
  const auto opened = open_image(context, memory, plan, on);
  if (!opened) return opened.error();
  return PlanOnDay{opened->image, memory.board(opened->image, opened->on)};
}

Result<std::vector<PlanOnDay>> open_approved_plans(const Context& context, PlanMemory& memory, std::optional<Day> on) {
  return context.database.read([&](storage::Session& session) -> Result<std::vector<PlanOnDay>> {
    std::vector<PlanOnDay> opened;
    plans::ReadablePlans readable(context, session);
    for (const auto& plan : storage::plans::list_plans(session)) {
      if (plan.state != timon::plans::PlanState::Approved || !readable.has(plan)) continue;
      if (const auto image = memory.image(session, plan.id)) opened.push_back(judged(context, memory, image, on));
    }
    return opened;
  });
}

Result<OpenRow> open_element(const Context& context, PlanMemory& memory, timon::plans::ElementId element,
                             std::optional<Day> on) {
  return context.database.read([&](storage::Session& session) -> Result<OpenRow> {
    const auto found = storage::plans::find_element(session, element);
    if (!found) return not_found();
    const auto image = memory.image(session, found->plan_id);
    const auto row = image ? image->row_of(element) : std::nullopt;
    if (!row || !may_view(context, session, *image, *row)) return not_found();
    return OpenRow{judged(context, memory, image, on), *row};
  });
}

}  // namespace timon::usecases::boards
