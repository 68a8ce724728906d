#pragma once
// Holidays of institutions, and which national calendars they took over.

#include <optional>
#include <vector>

#include "domain/calendars/business_calendar.hpp"
#include "domain/calendars/holiday.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::calendars {

using timon::calendars::AdoptedCalendar;
using timon::calendars::Holiday;
using timon::calendars::HolidayId;
using timon::people::OfficeId;

std::optional<Holiday> find_holiday(Session& session, HolidayId id);
/// From day to day, in order, with those that were taken back.
std::vector<Holiday> holidays_between(Session& session, OfficeId institution, Day first, Day last);
void add_holidays(Transaction& transaction, const std::vector<Holiday>& holidays);
/// Of a national calendar that another one replaces.
void delete_holiday(Transaction& transaction, HolidayId id);
void withdraw_holiday(Transaction& transaction, HolidayId id, Instant at, std::string_view reason);

/// In order of their years.
std::vector<AdoptedCalendar> adopted_calendars(Session& session, OfficeId institution);
void put_adopted_calendar(Transaction& transaction, const AdoptedCalendar& adopted);

/// All that counts, of all years.
timon::calendars::BusinessCalendar business_calendar_of(Session& session, OfficeId institution);

}  // namespace timon::storage::calendars
