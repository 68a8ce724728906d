#include "domain/calendars/window.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "domain/calendars/national_holidays.hpp"
#include "domain/calendars/standing.hpp"
#include "domain/case_table.hpp"

namespace timon::calendars {
namespace {

/// F: federal Mexico, as section 6 lists it; F+ with Holy Thursday and Friday; W: weekends alone.
BusinessCalendar calendar(const std::string& name) {
  std::vector<Day> days;
  for (int year = 2018; name != "W" && year <= 2031; ++year) {
    for (const auto& holiday : national_holidays(Country::Mexico, year)) days.push_back(holiday.day);
    if (name == "F+") days.insert(days.end(), {easter_sunday(year) + -3, easter_sunday(year) + -2});
  }
  return BusinessCalendar(std::move(days));
}

std::optional<Day> day_or_none(const std::string& cell) { return cell == "-" ? std::nullopt : parse_day(cell); }

/// before_end/5/0/last_month
WindowSettings settings(std::string cell) {
  std::ranges::replace(cell, '/', ' ');
  const auto words = words_of(cell);
  return {*parse_name<Anchor>(words.at(0)), std::stoll(words.at(1)), std::stoll(words.at(2)),
          *parse_name<EarlyOpening>(words.at(3))};
}

TEST(Window, has_the_days_of_the_cases) {
  for (const auto& row : read_cases("server/domain/calendars/window.cases.tsv")) {
    const WindowSettings its{*parse_name<Anchor>(row.at("anchor")), std::stoll(row.at("days"))};
    const auto F = calendar(row.at("calendar"));
    const Day end = *parse_day(row.at("period_end"));
    std::string days;
    for (const Day day : window_days(end, its, F)) days += (days.empty() ? "" : " ") + day.text();
    EXPECT_EQ(days, row.at("window")) << row.at("period_end") << " " << row.at("anchor") << " " << row.at("calendar");
    const auto window = window_of(end, its, F);
    EXPECT_EQ(window.open_on.text(), words_of(row.at("window")).front());
    EXPECT_EQ(window.close_on.text(), words_of(row.at("window")).back());
  }
}

TEST(Window, is_open_early_from_the_day_of_the_cases) {
  for (const auto& row : read_cases("server/domain/calendars/early_on.cases.tsv")) {
    const auto window = window_of(*parse_day(row.at("period_end")), settings(row.at("settings")), calendar("F"));
    EXPECT_EQ(window.early_on.text(), row.at("early_on")) << row.at("settings");
    EXPECT_TRUE(may_deliver(window, window.early_on));
    EXPECT_FALSE(may_deliver(window, window.early_on + -1));
  }
}

TEST(Window, a_report_stands_towards_it_as_in_the_cases) {
  const auto F = calendar("F");
  for (const auto& row : read_cases("server/domain/calendars/standing.cases.tsv")) {
    SCOPED_TRACE(row.at("case"));
    const auto window = window_of(*parse_day(row.at("period_end")), settings(row.at("settings")), F);
    const Delivery delivery{day_or_none(row.at("delivered")), day_or_none(row.at("reopened_until"))};
    const auto standing = standing_of(window, delivery, *parse_day(row.at("on")), F);
    EXPECT_EQ(name_of(standing.state), row.at("state"));
    EXPECT_EQ(std::to_string(standing.days_late), row.at("late"));
  }
}

TEST(Window, terms_end_as_in_the_cases) {
  for (const auto& row : read_cases("server/domain/calendars/term_end.cases.tsv"))
    EXPECT_EQ(term_end(*parse_day(row.at("from")), std::stoi(row.at("days")), *parse_name<Counting>(row.at("counting")),
                       calendar("F"))
                  .text(),
              row.at("until"));
}

TEST(Window, settings_have_bounds) {
  EXPECT_TRUE(errors_of(WindowSettings{}).empty());
  const auto errors = errors_of(WindowSettings{Anchor::AfterEnd, 0, -1});
  ASSERT_EQ(errors.size(), 2U);
  EXPECT_EQ(errors[0].field, "days");
  EXPECT_EQ(errors[1].field, "tolerance");
  EXPECT_EQ(errors_of(WindowSettings{Anchor::AfterEnd, 31, 31}).size(), 2U);
}

/// Any calendar: up to 60 holidays strewn over three years, long recesses too.
BusinessCalendar any_calendar() {
  std::vector<Day> days;
  for (const int at :
       *rc::gen::container<std::vector<int>>(*rc::gen::inRange<std::size_t>(0, 60), rc::gen::inRange(-400, 400)))
    days.push_back(make_day(2026, 1, 1) + at);
  return BusinessCalendar(std::move(days));
}

WindowSettings any_settings() {
  return {*rc::gen::element(Anchor::BeforeEnd, Anchor::AfterEnd), *rc::gen::inRange<std::int64_t>(1, 31),
          *rc::gen::inRange<std::int64_t>(0, 10), *rc::gen::element(EarlyOpening::LastMonth, EarlyOpening::Never)};
}

RC_GTEST_PROP(Window, days_are_business_days_strictly_increasing_exactly_n, ()) {
  const auto calendar = any_calendar();
  const auto settings = any_settings();
  const Day end = make_day(2026, 1, 1) + *rc::gen::inRange(-300, 300);
  const auto days = window_days(end, settings, calendar);
  RC_ASSERT(std::ssize(days) == settings.days);
  for (std::size_t i = 0; i < days.size(); ++i) {
    RC_ASSERT(calendar.is_business_day(days[i]));
    if (i == 0) continue;
    RC_ASSERT(days[i - 1] < days[i]);
    RC_ASSERT(calendar.count_after(days[i - 1], days[i]) == 1);
  }
  const bool is_before = settings.anchor == Anchor::BeforeEnd;
  RC_ASSERT((is_before ? days.back() <= end : days.front() > end));
}

RC_GTEST_PROP(Window, lateness_never_shrinks_and_is_above_nought_exactly_when_late, ()) {
  const auto calendar = any_calendar();
  const auto window = window_of(make_day(2026, 6, 30), any_settings(), calendar);
  const Day on = window.early_on + *rc::gen::inRange(0, 120);
  const auto standing = standing_of(window, {on, {}}, on, calendar);
  RC_ASSERT((standing.state == WindowState::Late) == (standing.days_late > 0));
  RC_ASSERT(days_late(window, on, calendar) <= days_late(window, on + 1, calendar));
}

RC_GTEST_PROP(Window, business_days_are_counted_as_one_by_one, ()) {
  const auto calendar = any_calendar();
  const Day first = make_day(2026, 1, 1) + *rc::gen::inRange(-500, 500);
  const int span = *rc::gen::inRange(-5, 400);
  std::int64_t count = 0;
  for (int step = 1; step <= span; ++step) count += calendar.is_business_day(first + step) ? 1 : 0;
  RC_ASSERT(calendar.count_after(first, first + span) == count);
}

RC_GTEST_PROP(Window, moving_forth_and_back_over_business_days_leads_home, ()) {
  const auto calendar = any_calendar();
  const Day day = calendar.at_or_after(make_day(2026, 1, 1) + *rc::gen::inRange(-200, 200));
  const int n = *rc::gen::inRange(0, 40);
  RC_ASSERT(calendar.moved(calendar.moved(day, n), -n) == day);
  RC_ASSERT(calendar.count_after(day, calendar.moved(day, n)) == n);
}

}  // namespace
}  // namespace timon::calendars
