#pragma once
// Reads every plan and says what should never be. For `timon check` and the administrator.

#include <string>
#include <vector>

#include "usecases/context.hpp"

namespace timon::usecases::plans {

struct PlanFault {
  std::string plan;  ///< code
  FieldError fault;  ///< `field` is the code of an element or indicator, or the id of a fact

  bool operator==(const PlanFault&) const = default;
};

struct PlanCheck {
  std::int64_t plans = 0;
  std::vector<PlanFault> faults;
};

Result<PlanCheck> check_plans(const Context& context);

}  // namespace timon::usecases::plans
