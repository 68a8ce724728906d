#pragma once
// From an id to the thing with where it stands, for callers who may do something there. What a caller may not know
// exists is not found.

#include <optional>
#include <vector>

#include "domain/access/permissions.hpp"
#include "domain/plans/level.hpp"
#include "domain/plans/plan.hpp"
#include "storage/plans/element_store.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::plans {

using timon::access::Action;
using timon::plans::Element;
using timon::plans::ElementId;
using timon::plans::Plan;
using timon::plans::PlanId;

/// The institution that was asked for, else the caller's own. Refused: none at all, not one or one that the caller may
/// not know of (the same answer), not allowed there.
Result<timon::people::OfficeId> institution_for(const Context& context, storage::Session& session,
                                                std::optional<timon::people::OfficeId> asked, Action action);

Result<Plan> plan_for(const Context& context, storage::Session& session, PlanId id, Action action);

struct ElementAt {
  Plan plan;
  Element element;
  std::vector<storage::plans::PathStep> path;  ///< from the root to the element itself
};

Result<ElementAt> element_for(const Context& context, storage::Session& session, ElementId id, Action action);

/// Where something at the end of `path` stands. Its office is `own`, else the nearest on the way up.
timon::access::Place place_of(storage::Session& session, const Plan& plan,
                              const std::vector<storage::plans::PathStep>& path,
                              std::optional<timon::people::OfficeId> own = std::nullopt);

/// The office that answers for the end of the path.
std::optional<timon::people::OfficeId> responsible_office(const std::vector<storage::plans::PathStep>& path);

/// Whether the caller may put something of `own` office at the end of `path`. Below a parent that an office answers
/// for, that office's rights are asked too; below one that nobody answers for (an axis), the own office's are enough,
/// so that each office loads its part. The top of the plan asks for the institution's.
Result<void> require_below(const Context& context, storage::Session& session, const Plan& plan,
                           const std::vector<storage::plans::PathStep>& path,
                           std::optional<timon::people::OfficeId> own);

}  // namespace timon::usecases::plans
