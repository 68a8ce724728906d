#include "usecases/plans/approve_plan.hpp"

#include <set>

#include "domain/plans/plan_rules.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/plans/version_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/keep_edit.hpp"
#include "usecases/plans/plan_content.hpp"

namespace timon::usecases::plans {

using storage::Transaction;
using timon::plans::PlanState;
namespace store = storage::plans;

namespace {

/// The warnings that there are and that were accepted, for the record.
std::string accepted_of(const timon::indicators::Readiness& readiness) {
  std::set<std::string> codes;
  for (const auto& item : readiness.items)
    if (item.severity == timon::plans::Severity::Warning) codes.insert(item.code);
  std::string line;
  for (const std::string& code : codes) line += (line.empty() ? "" : " ") + code;
  return line;
}

Result<void> save_state(Transaction& transaction, Plan plan, PlanState state) {
  plan.state = state;
  return store::save_plan(transaction, plan);
}

void keep(const Context& context, Transaction& transaction, const Plan& plan, const std::string& accepted) {
  storage::indicators::freeze_indicators(transaction, plan.id, context.clock());
  const auto version = store::keep_version(transaction, {next_id<timon::plans::VersionId>(), plan.id, 0, "approval",
                                                         context.caller.person_id, context.clock()});
  keep_edit(context, transaction, plan,
            {"approve_plan",
             timon::plans::EditedKind::Plan,
             plan.id.value,
             {{"state", "draft", "approved"},
              {"version", std::nullopt, std::to_string(version.number)},
              {"accepted_warnings", std::nullopt, accepted}},
             ""});
}

}  // namespace

Result<void> approve_plan(const Context& context, PlanId id, const ApprovePlan& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto found = plan_for(context, transaction, id, Action::ApprovePlan);
    if (!found) return found.error();
    Plan plan = *found;
    if (auto refusal = timon::plans::approval_refusal(plan)) return *std::move(refusal);
    if (auto same = require_version(plan.version, input.version); !same) return same;
    const auto readiness = timon::indicators::readiness_of(content_of(transaction, plan));
    const auto given = input.accepted_warnings.value_or(std::vector<std::string>{});
    if (auto refusal = timon::indicators::readiness_refusal(readiness, {given.begin(), given.end()}))
      return *std::move(refusal);

    plan.approved_at = context.clock();
    plan.approved_by = context.caller.person_id;
    if (auto saved = save_state(transaction, plan, PlanState::Approved); !saved) return saved;
    keep(context, transaction, plan, accepted_of(readiness));
    return {};
  });
}

Result<void> close_plan(const Context& context, PlanId id, const ClosePlan& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto found = plan_for(context, transaction, id, Action::ClosePlan);
    if (!found) return found.error();
    Plan plan = *found;
    if (auto refusal = timon::plans::closing_refusal(plan)) return *std::move(refusal);
    if (auto same = require_version(plan.version, input.version); !same) return same;
    plan.closed_at = context.clock();
    if (auto saved = save_state(transaction, plan, PlanState::Closed); !saved) return saved;
    keep_edit(context, transaction, *found,
              {"close_plan", timon::plans::EditedKind::Plan, id.value, {{"state", "approved", "closed"}}, "closure"});
    return {};
  });
}

}  // namespace timon::usecases::plans
