#include "usecases/evidence/withdraw_evidence.hpp"

#include "storage/plans/period_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::evidence {

using timon::access::Action;
using timon::evidence::WithdrawalGround;
namespace store = storage::evidence;

namespace {

/// What backs a figure is frozen with it.
std::optional<Error> refusal_of_period(const Context& context, storage::Session& session,
                                       const timon::evidence::Evidence& evidence, const plans::ElementAt& at) {
  using timon::reports::FactKind;
  const auto period = storage::plans::find_period(session, evidence.period_id).value();
  const auto kind = evidence.backed == Backed::Reported ? FactKind::Reported : FactKind::Verified;
  const Day today = people::local_day_of(session, at.plan.institution_id, context.clock());
  return storage::reports::closed_periods(session, at.plan.id)
      .refusal({period, kind, plans::responsible_office(at.path), today});
}

std::optional<Error> refusal_of_mistake(const Context& context, storage::Session& session,
                                        const timon::evidence::Evidence& evidence, const plans::ElementAt& at) {
  if (evidence.backed == Backed::Verified)
    if (auto refusal = refusal_of_verifier(context, session, evidence.subject_id, evidence.period_id, at))
      return refusal;
  return refusal_of_period(context, session, evidence, at);
}

/// Where the caller may withdraw it. Somebody's data are taken away by whoever answers for the reports, too.
Result<plans::ElementAt> element_of(const Context& context, storage::Session& session,
                                    const timon::evidence::Evidence& evidence, WithdrawalGround ground) {
  const auto action = evidence.backed == Backed::Reported ? Action::Report : Action::Verify;
  auto at = plans::element_for(context, session, evidence.element_id, action);
  if (at || ground == WithdrawalGround::Mistake || at.error().kind != ErrorKind::NotAllowed) return at;
  return plans::element_for(context, session, evidence.element_id, Action::ReviewReports);
}

}  // namespace

Result<ListedEvidence> withdraw_evidence(const Context& context, const WithdrawEvidence& input) {
  return context.database.write([&](storage::Transaction& transaction) -> Result<ListedEvidence> {
    const auto found = store::find_evidence(transaction, input.id);
    if (!found) return not_found();
    const auto& evidence = found->evidence;
    const auto at = element_of(context, transaction, evidence, input.ground);
    if (!at) return at.error();
    if (!context.caller.person_id) return not_allowed();
    if (input.ground == WithdrawalGround::Mistake)
      if (auto refusal = refusal_of_mistake(context, transaction, evidence, *at)) return *std::move(refusal);
    if (auto errors = timon::evidence::withdrawal_errors("evidence", evidence.withdrawn_at, input.reason);
        !errors.empty())
      return invalid(std::move(errors));
    store::withdraw(transaction, input.id, context.clock(), *context.caller.person_id, input.reason);
    record_act(context, transaction,
               {.act = "withdraw_evidence",
                .subject_kind = "evidence",
                .subject_id = evidence.id.value,
                .institution_id = evidence.institution_id,
                .plan_id = evidence.plan_id.value,
                .fields = {{"fact", std::to_string(evidence.fact_id)},
                           {"sha256", found->hash},
                           {"ground", std::string(name_of(input.ground))}},
                .private_texts = {{"reason", input.reason}}});
    return store::find_evidence(transaction, input.id).value();
  });
}

}  // namespace timon::usecases::evidence
