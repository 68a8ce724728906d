#pragma once
// The public holidays of a country in a year, made by rule (national_holidays.tsv). They are proposed to an
// institution, which keeps its own rows: nothing asks these rules when days are counted.

#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "domain/calendars/country.hpp"
#include "domain/calendars/holiday_rule.hpp"

namespace timon::calendars {

/// Years for which the rules were held against two other lists and their laws.
inline constexpr int first_known_year = 2019;
inline constexpr int last_known_year = 2046;

struct NationalHoliday {
  Day day;
  std::string name;  ///< in the country's language; several that meet are one: "Corpus Christi; San Juan"
  std::string law;

  bool operator==(const NationalHoliday&) const = default;
};

/// The names of a day on which several meet.
std::vector<std::string> split_names(std::string_view names);

const std::vector<HolidayRule>& rules_of(Country country);

/// In order, each day once. `year` lies in the known years.
std::vector<NationalHoliday> national_holidays(Country country, int year);

}  // namespace timon::calendars
