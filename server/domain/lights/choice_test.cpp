#include "domain/lights/choice.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/case_table.hpp"

namespace timon::lights {
namespace {

using plans::PeriodKind;

plans::Period period(PeriodKind kind, Day start, Day end) {
  plans::Period its;
  its.kind = kind;
  its.start_on = start;
  its.end_on = end;
  return its;
}

std::vector<plans::Period> periods_of_the_cases() {
  return {period(PeriodKind::Year, make_day(2026, 1, 1), make_day(2026, 12, 31)),
          period(PeriodKind::Year, make_day(2025, 1, 1), make_day(2025, 12, 31)),
          period(PeriodKind::Quarter, make_day(2025, 1, 1), make_day(2025, 3, 31)),
          period(PeriodKind::Quarter, make_day(2025, 10, 1), make_day(2025, 12, 31)),
          period(PeriodKind::Quarter, make_day(2025, 7, 1), make_day(2025, 9, 30)),
          period(PeriodKind::Quarter, make_day(2025, 4, 1), make_day(2025, 6, 30))};
}

std::optional<ProfileId> profile(const std::string& cell) {
  return cell == "-" ? std::nullopt : std::optional(ProfileId{std::stoll(cell)});
}

/// "2@2025-10-01 3@2026-04-01", the first of them after `first`.
std::vector<Choice> choices_of(const std::string& cell, std::optional<ProfileId> first) {
  std::vector<Choice> choices;
  for (const auto& word : words_of(cell)) {
    const auto at = word.find('@');
    if (at == word.npos) continue;
    Choice choice;
    choice.replaced_id = choices.empty() ? first : choices.back().profile_id;
    choice.profile_id = profile(word.substr(0, at));
    choice.from_on = *parse_day(word.substr(at + 1));
    choices.push_back(choice);
  }
  return choices;
}

std::optional<ProfileId> judges(const std::vector<Held>& held, Day start) {
  return held_on(std::span(held), start).profile_id;
}

TEST(Choice, holds_from_the_next_period_of_the_rhythm) {
  const auto periods = periods_of_the_cases();
  for (const auto& row : read_cases("server/domain/lights/holds_from.cases.tsv"))
    EXPECT_EQ(holds_from(periods, *parse_name<PeriodKind>(row.at("rhythm")), *parse_day(row.at("today"))),
              *parse_day(row.at("from_on")))
        << row.at("today") << " " << row.at("why");
}

TEST(Choice, judges_what_every_case_of_its_table_says) {
  for (const auto& row : read_cases("server/domain/lights/held_on.cases.tsv")) {
    const auto first = profile(row.at("first"));
    const auto choices = choices_of(row.at("choices"), first);
    const auto chosen = choices.empty() ? first : choices.back().profile_id;
    EXPECT_EQ(judges(held_in_time(choices, chosen), *parse_day(row.at("start"))), profile(row.at("profile")))
        << row.at("choices") << " " << row.at("why");
  }
}

TEST(Choice, is_the_first_where_no_period_has_ended) {
  const auto choices = choices_of("2@2025-10-01", ProfileId{1});
  EXPECT_EQ(held_on(std::span<const Held>(held_in_time(choices, ProfileId{2})), std::nullopt).profile_id, ProfileId{1});
}

/// Periods one after another, of uneven lengths.
std::vector<plans::Period> any_periods(PeriodKind rhythm) {
  std::vector<plans::Period> periods;
  Day start = make_day(2024, 1, 1);
  const auto count = *rc::gen::inRange(0, 12);
  for (int i = 0; i < count; ++i) {
    const Day end = start + *rc::gen::inRange(0, 120);
    periods.push_back(period(rhythm, start, end));
    start = end + 1;
  }
  return periods;
}

RC_GTEST_PROP(Choice, never_changes_what_judges_a_period_that_has_begun, ()) {
  const auto periods = any_periods(PeriodKind::Quarter);
  std::vector<Choice> choices;
  std::optional<ProfileId> chosen = ProfileId{1};
  Day today = make_day(2024, 1, 1);
  for (int made = *rc::gen::inRange(1, 6); made > 0; --made) {
    today = today + *rc::gen::inRange(0, 200);
    const auto before = held_in_time(choices, chosen);
    Choice choice;
    choice.replaced_id = chosen;
    choice.profile_id = chosen = ProfileId{*rc::gen::inRange<std::int64_t>(1, 4)};
    choice.from_on = holds_from(periods, PeriodKind::Quarter, today);
    choices.push_back(choice);
    const auto after = held_in_time(choices, chosen);
    RC_ASSERT(choice.from_on > today);
    for (const auto& its : periods) {
      if (its.start_on <= today) RC_ASSERT(judges(after, its.start_on) == judges(before, its.start_on));
      if (its.start_on > today) RC_ASSERT(judges(after, its.start_on) == chosen);
    }
  }
}

}  // namespace
}  // namespace timon::lights
