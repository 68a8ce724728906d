#include "domain/calendars/national_holidays.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "domain/case_table.hpp"

namespace timon::calendars {
namespace {

std::string days_named(const std::string& name, Country country, int year) {
  std::string days;
  for (const auto& holiday : national_holidays(country, year))
    for (const auto& one : split_names(holiday.name))
      if (one == name) days += (days.empty() ? "" : " ") + holiday.day.text();
  return days.empty() ? "-" : days;
}

TEST(NationalHolidays, fall_where_their_rules_say) {
  for (const auto& row : read_cases("server/domain/calendars/holiday_rule.cases.tsv")) {
    SCOPED_TRACE(row.at("country") + " " + row.at("year") + " " + row.at("name"));
    const auto country = *parse_name<Country>(row.at("country"));
    EXPECT_EQ(days_named(row.at("name"), country, std::stoi(row.at("year"))), row.at("day"));
  }
}

TEST(NationalHolidays, easter_falls_where_the_church_keeps_it) {
  EXPECT_EQ(easter_sunday(2019), make_day(2019, 4, 21));
  EXPECT_EQ(easter_sunday(2024), make_day(2024, 3, 31));
  EXPECT_EQ(easter_sunday(2038), make_day(2038, 4, 25)) << "as late as it can be";
  EXPECT_EQ(easter_sunday(1818), make_day(1818, 3, 22)) << "as early as it can be";
}

TEST(NationalHolidays, several_on_one_day_are_one_holiday) {
  const auto holidays = national_holidays(Country::Colombia, 2019);
  const auto found = std::ranges::find(holidays, make_day(2019, 7, 1), &NationalHoliday::day);
  EXPECT_EQ(found->name, "Sagrado Corazón de Jesús; San Pedro y San Pablo");
}

TEST(NationalHolidays, a_rule_that_says_nothing_is_not_read) {
  const auto reads = [](const std::array<std::string_view, 9>& cells) { return read_rule(cells).has_value(); };
  EXPECT_TRUE(reads({"01-06", "-", "tue-1", "2019", "-", "-", "-", "Reyes", "Ley"}));
  EXPECT_FALSE(reads({"13-06", "-", "-", "2019", "-", "-", "-", "Reyes", "Ley"}));
  EXPECT_FALSE(reads({"5 mon 02", "-", "-", "2019", "-", "-", "-", "Reyes", "Ley"}));
  EXPECT_FALSE(reads({"01-06", "lun", "-", "2019", "-", "-", "-", "Reyes", "Ley"}));
  EXPECT_FALSE(reads({"01-06", "-", "tue", "2019", "-", "-", "-", "Reyes", "Ley"}));
  EXPECT_FALSE(reads({"easter", "-", "-", "2019", "-", "-", "-", "Reyes", "Ley"}));
  EXPECT_FALSE(reads({"01-06", "-", "-", "2019", "-", "0", "-", "Reyes", "Ley"}));
  EXPECT_FALSE(reads({"01-06", "-", "-", "2019", "-", "-", "-", "Reyes", ""})) << "each stands on a law";
}

TEST(NationalHolidays, a_time_zone_says_the_country) {
  for (const auto& row : read_cases("server/domain/calendars/country.cases.tsv")) {
    const auto country = country_of_time_zone(row.at("zone"));
    EXPECT_EQ(country ? std::string(name_of(*country)) : "-", row.at("country")) << row.at("zone");
  }
}

RC_GTEST_PROP(NationalHolidays, stand_in_order_each_day_once_within_the_year, ()) {
  const auto names = names_of(Country{});
  const auto country = names[*rc::gen::inRange<std::size_t>(0, names.size())].value;
  const int year = *rc::gen::inRange(first_known_year, last_known_year + 1);
  const auto holidays = national_holidays(country, year);
  RC_ASSERT(holidays.size() >= 6U);
  for (std::size_t i = 0; i < holidays.size(); ++i) {
    RC_ASSERT(static_cast<int>(holidays[i].day.parts().year()) == year);
    if (i > 0) RC_ASSERT(holidays[i - 1].day < holidays[i].day);
  }
}

}  // namespace
}  // namespace timon::calendars
