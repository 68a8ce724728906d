#include "usecases/covers/set_status.hpp"

#include "storage/plans/plan_store.hpp"
#include "storage/plans/status_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::covers {

using storage::Transaction;
namespace store = storage::covers;

namespace {

/// As they are now, while nobody else writes: what stands in memory may be older.
Result<plans::ElementAt> initiative_for(const Context& context, Transaction& transaction, timon::plans::ElementId id) {
  auto at = plans::element_for(context, transaction, id, access::Action::EditElements);
  if (!at) return at;
  const auto levels = storage::plans::levels_of(transaction, at->plan.id);
  if (levels.find(at->element.level_id)->kind != timon::plans::ElementKind::Initiative)
    return not_found("covers_of_initiatives");
  if (at->plan.state == timon::plans::PlanState::Closed) return conflict("plan_closed", {{"plan", at->plan.code}});
  if (at->element.withdrawn_at) return conflict("withdrawn");
  return at;
}

}  // namespace

Result<void> set_status(const Context& context, const SetStatus& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto at = initiative_for(context, transaction, input.element);
    if (!at) return at.error();
    const Day today = people::local_day_of(transaction, at->plan.institution_id, context.clock());
    auto errors = timon::covers::status_errors(input.status, input.reason, input.from_on, today);
    if (!errors.empty()) return invalid(std::move(errors));
    const auto before = timon::covers::status_on(storage::plans::statuses_of(transaction, input.element), today);
    storage::plans::add_status(transaction, {next_id<timon::covers::StatusId>(), input.element, input.status,
                                             input.reason, input.from_on, context.caller.person_id, context.clock()});
    record_act(context, transaction,
               {.act = "set_status",
                .subject_kind = "element",
                .subject_id = input.element.value,
                .institution_id = at->plan.institution_id,
                .plan_id = at->plan.id.value,
                .fields = {{"code", at->element.code},
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
