#pragma once
// What all the elements of a plan point to besides their parents, read at once.

#include <map>
#include <vector>

#include "domain/plans/element.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::plans {

/// Of those that point to something; each list in the order of its ids.
std::map<timon::plans::ElementId, timon::plans::ElementLinks> element_links_of_plan(Session& session,
                                                                                    timon::plans::PlanId plan);

/// Elements of any plan in which the office takes part without answering for them.
std::vector<timon::plans::ElementId> elements_with_collaborator(Session& session, timon::people::OfficeId office);

}  // namespace timon::storage::plans
