#pragma once
// Whether initiatives are active: entries are only ever appended.

#include <map>
#include <vector>

#include "domain/covers/status.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::covers {

using timon::covers::StatusEntry;

/// In the order in which they were said.
std::vector<StatusEntry> statuses_of(Session& session, timon::plans::ElementId element);
std::map<timon::plans::ElementId, std::vector<StatusEntry>> statuses_of_plan(Session& session,
                                                                             timon::plans::PlanId plan);
void add_status(Transaction& transaction, const StatusEntry& entry);
/// Before an element of a draft disappears.
void forget_statuses(Transaction& transaction, timon::plans::ElementId element);

}  // namespace timon::storage::covers
