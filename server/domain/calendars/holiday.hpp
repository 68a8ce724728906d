#pragma once
// A day on which an institution does not work: a row of its own, whether a national calendar proposed it or somebody
// added it with a reason. Members stand in the order of the columns.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/error.hpp"
#include "base/names.hpp"
#include "domain/calendars/country.hpp"
#include "domain/people/ids.hpp"

namespace timon::calendars {

using HolidayId = Id<struct HolidayTag>;

enum class HolidayOrigin { National, Own };
constexpr auto names_of(HolidayOrigin) {
  return std::to_array<Name<HolidayOrigin>>({{HolidayOrigin::National, "national"}, {HolidayOrigin::Own, "own"}});
}

struct Holiday {
  HolidayId id{};
  people::OfficeId institution_id{};
  Day held_on{};
  std::string name{};
  HolidayOrigin origin = HolidayOrigin::Own;
  std::string reason{};                   ///< the law, the decree, the custom
  std::optional<Instant> withdrawn_at{};  ///< the institution works on it after all
  std::string withdrawal_reason{};

  bool operator==(const Holiday&) const = default;
};

struct AdoptedCalendar {
  people::OfficeId institution_id{};
  std::int64_t year = 0;
  Country country{};
  Instant adopted_at{};

  bool operator==(const AdoptedCalendar&) const = default;
};

/// A line of a list of own holidays, as it was written.
struct HolidayRow {
  std::string day;
  std::string name;
};

/// What a list would do to the holidays that stand.
struct HolidayChanges {
  std::vector<std::pair<Day, std::string>> added{};
  std::int64_t unchanged = 0;  ///< rows whose day is a holiday already
  std::int64_t passed = 0;     ///< rows whose day has passed: terms ran on it as it was
};

inline constexpr std::size_t holiday_name_limit = 200;
inline constexpr std::size_t reason_limit = 1'000;
inline constexpr std::size_t holiday_rows_limit = 1'000;

/// Days as 2026-06-29, 29/06/2026 or 29-06-2026. Refused, all at once: a day that is none or stands twice, a name that
/// says nothing, no rows, too many, a reason that says nothing, and a list whose every day has passed.
Result<HolidayChanges> changes_of(std::span<const HolidayRow> rows, std::string_view reason,
                                  std::span<const Holiday> standing, Day today);

/// Why a day stops being a holiday must be said; one that has passed stays.
std::vector<FieldError> withdrawal_errors(const Holiday& holiday, std::string_view reason, Day today);

}  // namespace timon::calendars
