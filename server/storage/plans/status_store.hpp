#pragma once
// Whether initiatives are active: entries are only ever appended.

#include <map>
#include <vector>

#include "domain/plans/initiative_status.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::plans {

using timon::plans::StatusEntry;

/// In the order in which they were said.
std::vector<StatusEntry> statuses_of(Session& session, timon::plans::ElementId element);
std::vector<StatusEntry> all_statuses_of_plan(Session& session, timon::plans::PlanId plan);
/// The same by element.
std::map<timon::plans::ElementId, std::vector<StatusEntry>> statuses_of_plan(Session& session,
                                                                             timon::plans::PlanId plan);
void add_status(Transaction& transaction, const StatusEntry& entry);
/// Before an element of a draft disappears.
void forget_statuses(Transaction& transaction, timon::plans::ElementId element);

}  // namespace timon::storage::plans
