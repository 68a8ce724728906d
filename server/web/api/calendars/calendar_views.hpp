#pragma once
// Holidays and windows as the contract shows them.

#include <boost/describe/class.hpp>

#include "domain/calendars/national_holidays.hpp"
#include "usecases/calendars/add_holidays.hpp"
#include "usecases/reports/set_windows.hpp"
#include "usecases/reports/show_calendar.hpp"

namespace timon::api::calendars {

using timon::calendars::Country;
using timon::calendars::HolidayId;
using timon::calendars::HolidayOrigin;

struct HolidayView {
  HolidayId id{};
  Day day{};
  std::string name{};
  HolidayOrigin origin{};
  std::string reason{};
  std::optional<std::string> withdrawal_reason{};
};
BOOST_DESCRIBE_STRUCT(HolidayView, (), (id, day, name, origin, reason, withdrawal_reason))

struct NationalHolidayView {
  Day day{};
  std::string name{};
  std::string law{};
};
BOOST_DESCRIBE_STRUCT(NationalHolidayView, (), (day, name, law))

struct AdoptedCalendarView {
  std::int64_t year = 0;
  Country country{};
};
BOOST_DESCRIBE_STRUCT(AdoptedCalendarView, (), (year, country))

struct WindowView {
  std::string period{};
  std::string period_name{};
  Day end_on{};
  Day early_on{};
  Day open_on{};
  Day close_on{};
  Day last_on{};
  bool is_kept = false;
  bool has_calendar = true;
};
BOOST_DESCRIBE_STRUCT(WindowView, (),
                      (period, period_name, end_on, early_on, open_on, close_on, last_on, is_kept, has_calendar))

struct PlanWindowsView {
  timon::plans::PlanId plan{};
  std::string plan_code{};
  std::string plan_name{};
  std::int64_t version = 0;
  timon::calendars::Anchor anchor{};
  std::int64_t days = 0;
  std::int64_t tolerance = 0;
  timon::calendars::EarlyOpening early_opening{};
  bool may_set = false;
  std::vector<WindowView> windows{};
};
BOOST_DESCRIBE_STRUCT(PlanWindowsView, (),
                      (plan, plan_code, plan_name, version, anchor, days, tolerance, early_opening, may_set, windows))

struct CalendarView {
  std::int64_t year = 0;
  Day today{};
  std::optional<Country> suggested{};
  std::vector<AdoptedCalendarView> adopted{};
  std::vector<HolidayView> holidays{};
  std::vector<PlanWindowsView> plans{};
  bool may_manage = false;
};
BOOST_DESCRIBE_STRUCT(CalendarView, (), (year, today, suggested, adopted, holidays, plans, may_manage))

struct AdoptionBody {
  Country country{};
  std::int64_t from_year = 0;
  std::int64_t to_year = 0;
  std::optional<bool> is_dry_run{};
};
BOOST_DESCRIBE_STRUCT(AdoptionBody, (), (country, from_year, to_year, is_dry_run))

struct AdoptedHolidaysView {
  std::int64_t added = 0;
  std::int64_t removed = 0;
  std::int64_t unchanged = 0;
};
BOOST_DESCRIBE_STRUCT(AdoptedHolidaysView, (), (added, removed, unchanged))

struct HolidayRowView {
  std::string day{};
  std::string name{};
};
BOOST_DESCRIBE_STRUCT(HolidayRowView, (), (day, name))

struct HolidaysBody {
  std::string reason{};
  std::optional<std::vector<HolidayRowView>> rows{};
  std::optional<std::string> text{};
  std::optional<bool> is_dry_run{};
};
BOOST_DESCRIBE_STRUCT(HolidaysBody, (), (reason, rows, text, is_dry_run))

struct AddedHolidaysView {
  std::vector<HolidayRowView> added{};
  std::int64_t unchanged = 0;
  std::int64_t passed = 0;
};
BOOST_DESCRIBE_STRUCT(AddedHolidaysView, (), (added, unchanged, passed))

struct WithdrawalBody {
  std::string reason{};
};
BOOST_DESCRIBE_STRUCT(WithdrawalBody, (), (reason))

struct WindowSettingsBody {
  std::int64_t version = 0;
  timon::calendars::Anchor anchor{};
  std::int64_t days = 0;
  std::int64_t tolerance = 0;
  timon::calendars::EarlyOpening early_opening{};
};
BOOST_DESCRIBE_STRUCT(WindowSettingsBody, (), (version, anchor, days, tolerance, early_opening))

PlanWindowsView view_of(const usecases::reports::ShownWindows& shown);
CalendarView view_of(const usecases::reports::ShownCalendar& shown);
AddedHolidaysView view_of(const timon::calendars::HolidayChanges& changes);

}  // namespace timon::api::calendars
