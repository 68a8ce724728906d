#pragma once
// When a period was first reported, where its report was corrected since: the correction makes nobody late.

#include <map>
#include <utility>

#include "domain/plans/ids.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::reports {

/// By subject and period; only of what was corrected, and first said by a person.
using FirstReports = std::map<std::pair<std::int64_t, timon::plans::PeriodId>, Instant>;

FirstReports first_reports(Session& session, timon::plans::PlanId plan);

}  // namespace timon::storage::reports
