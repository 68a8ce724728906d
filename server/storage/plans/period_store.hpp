#pragma once
// The periods of an institution, shared by its plans.

#include <optional>
#include <string_view>
#include <vector>

#include "domain/plans/period.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::plans {

using timon::plans::Period;
using timon::plans::PeriodId;
using timon::plans::PeriodKind;

std::optional<Period> find_period(Session& session, PeriodId id);
std::optional<Period> find_period_by_code(Session& session, timon::people::OfficeId institution, std::string_view code);
/// In time order, the longer before the shorter that begin on the same day.
std::vector<Period> list_periods(Session& session, timon::people::OfficeId institution);
/// Those that lie within the two days.
std::vector<Period> periods_within(Session& session, timon::people::OfficeId institution, Day start_on, Day end_on);
void add_periods(Transaction& transaction, const std::vector<Period>& periods);

}  // namespace timon::storage::plans
