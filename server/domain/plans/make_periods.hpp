#pragma once
// The periods of one kind between two days, one after the other without gap. They begin where the caller says, so a
// fiscal year may begin in July. Where they fall in with the calendar year they are numbered by it (2026-T3 is July to
// September for everybody); else from their own start.

#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "domain/plans/period.hpp"

namespace timon::plans {

inline constexpr std::size_t period_limit = 600;

/// Periods without ids and institution. Refused: an end before the start, a start that is not the first day of a
/// month, an end at which no period ends, more than 600. `language` ("es", "en", "pt"; of the institution) is of the
/// names; codes are the same in all.
Result<std::vector<Period>> make_periods(PeriodKind kind, Day start_on, Day end_on, std::string_view language = "es");

}  // namespace timon::plans
