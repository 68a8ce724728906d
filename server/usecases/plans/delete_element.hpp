#pragma once
// A draft element is really deleted, with its sheets and targets; one that was approved or reported is withdrawn and
// stays in history. Nothing cascades to children: they go first.

#include <string>

#include "domain/plans/ids.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::plans {

enum class Gone { Deleted, Withdrawn };

/// Refused: children that are not withdrawn, another version, without a reason once the plan is approved; and then also
/// a weight that the siblings' sum of 100.00 still needs.
Result<Gone> delete_element(const Context& context, timon::plans::ElementId id, std::int64_t version,
                            const std::string& reason);

}  // namespace timon::usecases::plans
