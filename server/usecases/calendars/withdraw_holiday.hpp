#pragma once
// The institution works on a day that its calendar had as a holiday. The day stays on record with the reason.

#include "domain/calendars/holiday.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::calendars {

/// Refused: not allowed, no reason, a day that has passed, one that was taken back already.
Result<void> withdraw_holiday(const Context& context, timon::calendars::HolidayId id, const std::string& reason);

}  // namespace timon::usecases::calendars
