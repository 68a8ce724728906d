#include "domain/plans/initiative_status.hpp"

namespace timon::plans {

InitiativeStatus status_on(const std::vector<StatusEntry>& entries, Day day) {
  auto status = InitiativeStatus::Active;
  for (const StatusEntry& entry : entries)
    if (entry.from_on <= day) status = entry.status;
  return status;
}

}  // namespace timon::plans
