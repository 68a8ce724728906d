#pragma once
// A question about what hangs below one element of a plan, as every door asks it.

#include "base/error.hpp"
#include "domain/boards/plan_image.hpp"

namespace timon::usecases::boards {

/// The row of `under`; nothing where the whole plan is meant. Of another plan, withdrawn, or never there: all three are
/// the same refusal of the filter (`unknown_element`), for the plan itself was found.
Result<std::optional<timon::boards::Row>> open_under(const timon::boards::PlanImage& image,
                                                     std::optional<timon::plans::ElementId> under);

}  // namespace timon::usecases::boards
