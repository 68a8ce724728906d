#pragma once
// A plan with what is shown around it, and the list of plans; only what the caller may see.

#include <string>
#include <vector>

#include "domain/access/permissions.hpp"
#include "domain/plans/level.hpp"
#include "domain/plans/period.hpp"
#include "domain/plans/plan.hpp"
#include "usecases/context.hpp"
#include "usecases/plans/light_choices.hpp"

namespace timon::usecases::plans {

struct ShownPeriodWeight {
  std::string period_code;
  Hundredths weight;

  bool operator==(const ShownPeriodWeight&) const = default;
};

struct ShownPlan {
  timon::plans::Plan plan;
  std::string institution_name;
  std::string light_profile;  ///< code of what was chosen last
  ShownChoices lights;
  timon::plans::Levels levels;
  std::vector<ShownPeriodWeight> period_weights;
  std::vector<timon::plans::Period> periods;  ///< those within the plan's dates, in time order
  std::int64_t change = 0;                    ///< grows with every write to the plan
  std::vector<timon::access::Action> may;     ///< what the caller may do on the whole of it
};

Result<ShownPlan> show_plan(const Context& context, timon::plans::PlanId id);

struct ListedPlan {
  timon::plans::Plan plan;
  std::string institution_name;
};
/// Those that end last first.
Result<std::vector<ListedPlan>> list_plans(const Context& context);

}  // namespace timon::usecases::plans
