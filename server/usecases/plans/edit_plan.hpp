#pragma once
// Changes a plan's name, dates or settings.

#include "usecases/context.hpp"
#include "usecases/plans/plan_settings.hpp"

namespace timon::usecases::plans {

struct EditPlan {
  std::int64_t version = 0;
  std::optional<std::string> name{};
  std::optional<Day> start_on{};
  std::optional<Day> end_on{};
  std::optional<PlanSettingsInput> settings{};
  std::optional<std::string> reason{};
};
BOOST_DESCRIBE_STRUCT(EditPlan, (), (version, name, start_on, end_on, settings, reason))

/// Refused: another version, a closed plan, an approved one without a reason, what plan_rules refuse.
Result<void> edit_plan(const Context& context, timon::plans::PlanId id, const EditPlan& input);

}  // namespace timon::usecases::plans
