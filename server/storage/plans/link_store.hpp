#pragma once
// What all the elements of a plan point to besides their parents, read at once.

#include <map>

#include "domain/plans/element.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::plans {

/// Of those that point to something; each list in the order of its ids.
std::map<timon::plans::ElementId, timon::plans::ElementLinks> element_links_of_plan(Session& session,
                                                                                    timon::plans::PlanId plan);

}  // namespace timon::storage::plans
