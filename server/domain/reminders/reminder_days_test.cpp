#include "domain/reminders/reminder_days.hpp"

#include <gtest/gtest.h>

#include "domain/case_table.hpp"

namespace timon::reminders {
namespace {

ReminderSettings settings_in(const std::string& text) {
  ReminderSettings settings;
  std::istringstream parts(text);
  char slash = 0;
  parts >> settings.days_before >> slash >> settings.late_every >> slash >> settings.late_for;
  return settings;
}

std::vector<ReminderDay> days_in(const std::string& window, const ReminderSettings& settings,
                                 const calendars::BusinessCalendar& calendar) {
  const auto day = [&](std::size_t place) { return *parse_day(window.substr(place, 10)); };
  if (window.size() == 10) return days_of_waiting(day(0), settings, calendar);
  return days_of_window({day(0), day(0), day(12), day(24)}, settings, calendar);
}

TEST(ReminderDays, follow_the_cases) {
  for (const auto& row : read_cases("server/domain/reminders/reminder_days.cases.tsv")) {
    SCOPED_TRACE(row.at("case"));
    const calendars::BusinessCalendar calendar(row.at("holiday") == "-" ? std::vector<Day>{}
                                                                        : std::vector{*parse_day(row.at("holiday"))});
    std::string days;
    for (const auto& day : days_in(row.at("window"), settings_in(row.at("settings")), calendar))
      days += (days.empty() ? "" : " ") + std::string(name_of(day.occasion)) + ":" + day.on.text();
    EXPECT_EQ(days, row.at("days"));
  }
}

TEST(ReminderDays, the_last_one_stands_until_the_next) {
  const std::vector<ReminderDay> days{{Occasion::Opens, make_day(2026, 6, 24)}, {Occasion::Late, make_day(2026, 7, 1)}};
  EXPECT_EQ(last_by(days, make_day(2026, 6, 23)), std::nullopt);
  EXPECT_EQ(last_by(days, make_day(2026, 6, 30))->occasion, Occasion::Opens);
  EXPECT_EQ(last_by(days, make_day(2027, 6, 30))->occasion, Occasion::Late);
}

TEST(ReminderDays, settings_are_refused_all_at_once) {
  EXPECT_TRUE(errors_of(ReminderSettings{}).empty());
  const auto errors = errors_of({.days_before = -1, .late_every = 61, .late_for = 61, .digest_hour = 24});
  ASSERT_EQ(errors.size(), 4U);
  EXPECT_EQ(errors[3], (FieldError{"digest_hour", "not_between", {{"min", "0"}, {"max", "23"}}}));
}

}  // namespace
}  // namespace timon::reminders
