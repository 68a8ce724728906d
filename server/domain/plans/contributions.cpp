#include "domain/plans/contributions.hpp"

#include <algorithm>

namespace timon::plans {

std::string_view contribution_refusal(ElementKind kind, std::span<const ElementId> path, const ContributionTo& to) {
  if (kind != ElementKind::Initiative && kind != ElementKind::Goal) return "contributes_not";
  if (to.kind != ElementKind::StrategicLevel) return "objective_expected";
  if (std::ranges::find(path, to.objective) != path.end()) return "counted_there";
  return {};
}

}  // namespace timon::plans
