#pragma once
// An initiative or a goal stands under one objective and is counted there alone. It may also contribute to further
// objectives of its plan: it is named there ("también contribuye") and changes no figure.

#include <span>
#include <string_view>

#include "domain/plans/level.hpp"

namespace timon::plans {

struct ContributionTo {
  ElementId objective;
  ElementKind kind;  ///< of the objective
};

/// Why an element of this kind, standing at the end of `path` (from the root, itself included), cannot also contribute
/// to it; empty when it can.
std::string_view contribution_refusal(ElementKind kind, std::span<const ElementId> path, const ContributionTo& to);

}  // namespace timon::plans
