#pragma once
// What a plan may say about itself, and what its state allows.

#include <span>
#include <vector>

#include "base/error.hpp"
#include "domain/plans/level.hpp"
#include "domain/plans/plan.hpp"

namespace timon::plans {

/// Refused: code and name of the wrong form, an end before the start, a cap that is not above 0.
std::vector<FieldError> plan_errors(const Plan& plan);

/// Refused: weights that do not add to 100.00; a plan without any is judged by its whole-plan targets.
std::vector<FieldError> period_weight_errors(std::span<const PeriodWeight> weights);

/// Refused: no levels, codes of the wrong form or given twice, no root, a level that nothing leads to, parents that
/// turn the order of kinds round (an activity is never above a goal).
std::vector<FieldError> level_errors(const Levels& levels);

/// Whether anything of the plan may still change; and once it is approved only with a reason, which is kept.
/// `reason` is what the caller gave.
std::optional<Error> edit_refusal(const Plan& plan, std::string_view reason);

std::optional<Error> approval_refusal(const Plan& plan);
std::optional<Error> closing_refusal(const Plan& plan);

}  // namespace timon::plans
