#include "usecases/covers/set_status.hpp"

#include "domain/boards/place.hpp"
#include "storage/plans/status_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::covers {

using storage::Transaction;
namespace store = storage::covers;

Result<void> set_status(const Context& context, boards::PlanMemory& memory, const SetStatus& input) {
  const auto at = open_initiative(context, memory, input.element, std::nullopt);
  if (!at) return at.error();
  const auto& image = *at->plan.image;
  const auto place = timon::boards::place_of(image, at->row);
  if (auto allowed = access::require(context.caller, access::Action::EditElements, place); !allowed) return allowed;
  if (image.plan().state == timon::plans::PlanState::Closed)
    return conflict("plan_closed", {{"plan", image.plan().code}});
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const Day today = people::local_day_of(transaction, image.plan().institution_id, context.clock());
    auto errors = timon::covers::status_errors(input.status, input.reason, input.from_on, today);
    if (!errors.empty()) return invalid(std::move(errors));
    const auto before = timon::covers::status_on(storage::plans::statuses_of(transaction, input.element), today);
    storage::plans::add_status(transaction, {next_id<timon::covers::StatusId>(), input.element, input.status,
                                             input.reason, input.from_on, context.caller.person_id, context.clock()});
    record_act(context, transaction,
               {.act = "set_status",
                .subject_kind = "element",
                .subject_id = input.element.value,
                .institution_id = image.plan().institution_id,
                .plan_id = image.plan().id.value,
                .fields = {{"code", image.element(at->row).code},
                           {"before", std::string(name_of(before))},
                           {"status", std::string(name_of(input.status))},
                           {"from_on", input.from_on.text()},
                           {"reason", input.reason}}});
    return {};
  });
}

Result<timon::covers::Settings> set_cover_settings(const Context& context, const SetCoverSettings& input) {
  return context.database.write([&](Transaction& transaction) -> Result<timon::covers::Settings> {
    const auto plan = plans::plan_for(context, transaction, input.plan, access::Action::EditPlan);
    if (!plan) return plan.error();
    const timon::covers::Settings settings{plan->id, input.rule, input.considerable, input.version};
    if (auto errors = timon::covers::settings_errors(settings); !errors.empty()) return invalid(std::move(errors));
    if (auto saved = store::put_settings(transaction, settings); !saved) return saved.error();
    record_act(context, transaction,
               {.act = "set_cover_settings",
                .subject_kind = "plan",
                .subject_id = plan->id.value,
                .institution_id = plan->institution_id,
                .plan_id = plan->id.value,
                .changed = "cover",
                .fields = {{"rule", std::string(name_of(input.rule))}, {"considerable", text(input.considerable)}}});
    return store::settings_of(transaction, plan->id);
  });
}

}  // namespace timon::usecases::covers
