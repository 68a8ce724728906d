#pragma once
// Plans, their settings and their levels.

#include <optional>
#include <string_view>
#include <vector>

#include "domain/plans/level.hpp"
#include "domain/plans/plan.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::plans {

using timon::plans::AllowedParent;
using timon::plans::Level;
using timon::plans::Levels;
using timon::plans::PeriodWeight;
using timon::plans::Plan;
using timon::plans::PlanId;

std::optional<Plan> find_plan(Session& session, PlanId id);
std::optional<Plan> find_plan_by_code(Session& session, timon::people::OfficeId institution, std::string_view code);
/// All plans, those that end last first.
std::vector<Plan> list_plans(Session& session);

void add_plan(Transaction& transaction, const Plan& plan);
/// Everything but code and institution; `plan.version` is the one that was read. Conflict when it is no longer that.
Result<void> save_plan(Transaction& transaction, const Plan& plan);

std::vector<PeriodWeight> period_weights(Session& session, PlanId plan);
void replace_period_weights(Transaction& transaction, PlanId plan, const std::vector<PeriodWeight>& weights);

Levels levels_of(Session& session, PlanId plan);
void add_levels(Transaction& transaction, const Levels& levels);

}  // namespace timon::storage::plans
