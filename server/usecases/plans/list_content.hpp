#pragma once
// Every element of a plan as it is edited: what it says about itself, without figures, and whether the caller may
// change it.

#include <vector>

#include "domain/plans/element.hpp"
#include "domain/plans/level.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::plans {

struct ContentRow {
  timon::plans::Element element;
  std::string level;  ///< code
  std::int64_t indicators = 0;
  bool may_edit = false;
};

/// Siblings stand in their order, not always right behind their parent.
Result<std::vector<ContentRow>> list_content(const Context& context, timon::plans::PlanId plan);

}  // namespace timon::usecases::plans
