#include "usecases/needs/settle_need.hpp"

#include "storage/needs/need_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/plans/keep_edit.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::needs {

using storage::Transaction;
using timon::needs::Need;
using timon::needs::NeedId;
namespace store = storage::needs;

namespace {

Result<Need> need_for(const Context& context, Transaction& transaction, NeedId id) {
  auto need = store::find_need(transaction, id);
  if (!need) return not_found();
  const auto place = access::in_institution(need->institution_id);
  if (auto allowed = access::require(context.caller, access::Action::ManageMandates, place); !allowed)
    return allowed.error();
  return *std::move(need);
}

std::int64_t standing_answers(Transaction& transaction, const Need& need) {
  std::int64_t count = 0;
  for (const auto& answer : store::answers_in(transaction, need.institution_id))
    count += answer.need_id == need.id && !answer.is_withdrawn;
  return count;
}

timon::ledger::Act act_on(const Need& need, const char* act, timon::ledger::Fields fields) {
  return {.act = act,
          .subject_kind = "need",
          .subject_id = need.id.value,
          .institution_id = need.institution_id,
          .fields = std::move(fields)};
}

}  // namespace

Result<void> settle_need(const Context& context, NeedId id, const SettleNeed& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    auto need = need_for(context, transaction, id);
    if (!need) return need.error();
    if (auto same = plans::require_version(need->version, input.version); !same) return same;
    if (auto errors = timon::needs::state_errors(input.state, input.reason); !errors.empty())
      return invalid(std::move(errors));
    const auto before = need->state;
    need->state = input.state;
    need->state_reason = input.reason;
    need->state_on = people::local_day_of(transaction, need->institution_id, context.clock());
    store::save_need(transaction, *need);
    record_act(context, transaction,
               act_on(*need, "settle_need",
                      {{"code", need->code},
                       {"before", std::string(name_of(before))},
                       {"state", std::string(name_of(input.state))},
                       {"reason", input.reason}}));
    return {};
  });
}

Result<void> delete_need(const Context& context, NeedId id) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto need = need_for(context, transaction, id);
    if (!need) return need.error();
    if (const auto count = standing_answers(transaction, *need); count > 0)
      return conflict("need_in_use", {{"count", std::to_string(count)}});
    store::delete_need(transaction, id);
    record_act(context, transaction, act_on(*need, "delete_need", {{"code", need->code}, {"name", need->name}}));
    return {};
  });
}

}  // namespace timon::usecases::needs
