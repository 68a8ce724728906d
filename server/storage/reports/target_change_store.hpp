#pragma once
// Changes of targets asked for and authorised, and the rule of each plan.

#include <optional>
#include <span>
#include <vector>

#include "domain/reports/target_change.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::reports {

using timon::reports::ChangedTarget;
using timon::reports::TargetChange;
using timon::reports::TargetChangeId;
using timon::reports::TargetRules;

/// Set directly, with a reason, where nobody said otherwise.
TargetRules target_rules_of(Session& session, timon::plans::PlanId plan);
/// Over the version that was read; refused as a conflict when somebody changed them since.
Result<void> put_target_rules(Transaction& transaction, const TargetRules& rules);

/// With the next number of its plan.
TargetChange add_target_change(Transaction& transaction, TargetChange change, std::span<const ChangedTarget> values);
void save_decision(Transaction& transaction, const TargetChange& change);
void save_changed_target(Transaction& transaction, const ChangedTarget& value);

std::optional<TargetChange> find_target_change(Session& session, TargetChangeId id);
/// The newest first.
std::vector<TargetChange> target_changes_of_plan(Session& session, timon::plans::PlanId plan);
/// In order of the periods' ends.
std::vector<ChangedTarget> changed_targets_of_plan(Session& session, timon::plans::PlanId plan);
std::vector<ChangedTarget> changed_targets(Session& session, TargetChangeId change);

}  // namespace timon::storage::reports
