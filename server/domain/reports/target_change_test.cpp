#include "domain/reports/target_change.hpp"

#include <gmock/gmock.h>

#include "domain/calendars/national_holidays.hpp"
#include "domain/case_table.hpp"

namespace timon::reports {
namespace {

using calendars::Counting;

calendars::BusinessCalendar mexico() {
  std::vector<Day> days;
  for (int year = 2023; year <= 2027; ++year)
    for (const auto& its : calendars::national_holidays(calendars::Country::Mexico, year)) days.push_back(its.day);
  return calendars::BusinessCalendar(days);
}

std::string code_of(const std::optional<Error>& error) { return error ? error->code : "-"; }

ChangedTarget value(std::optional<int> initial, int modified) {
  ChangedTarget its{.modified = whole<6>(modified)};
  if (initial) its.initial = whole<6>(*initial);
  return its;
}

std::string fields_of(const std::vector<FieldError>& errors) {
  std::string all;
  for (const auto& error : errors) all += (all.empty() ? "" : " ") + error.field + ":" + error.code;
  return all;
}

TEST(TargetChange, is_asked_for_and_authorised_until_the_days_of_its_table) {
  const auto calendar = mexico();
  for (const auto& row : read_cases("server/domain/reports/target_change.cases.tsv")) {
    plans::Period period;
    period.end_on = parse_day(row.at("period_ends")).value();
    const auto authorise = [&](Counting counting) {
      return last_day_to_authorise(period, {.counting = counting}, calendar).text();
    };
    EXPECT_EQ(last_day_to_ask(period, calendar).text(), row.at("ask_until"));
    EXPECT_EQ(authorise(Counting::BusinessDays), row.at("business")) << row.at("period_ends");
    EXPECT_EQ(authorise(Counting::NaturalDays), row.at("natural")) << row.at("period_ends");
  }
}

TEST(TargetChange, is_of_the_kind_that_its_numbers_say) {
  EXPECT_EQ(kind_of({value(120, 100)}), ChangeKind::Reduce);
  EXPECT_EQ(kind_of({value(120, 0), value(100, 0)}), ChangeKind::Cancel);
  EXPECT_EQ(kind_of({value({}, 10)}), ChangeKind::Create);
  EXPECT_EQ(kind_of({value(120, 130), value(100, 100)}), ChangeKind::Increase) << "what stays says nothing";
  EXPECT_EQ(kind_of({value(120, 130), value(100, 90)}), std::nullopt);
  EXPECT_EQ(kind_of({value(120, 120)}), std::nullopt);
}

TEST(TargetChange, less_needs_cause_and_legal_ground_more_needs_the_expected_impact) {
  EXPECT_EQ(fields_of(errors_of({.kind = ChangeKind::Reduce}, {value(120, 100)})),
            "cause:required legal_ground:required");
  EXPECT_EQ(fields_of(errors_of({.kind = ChangeKind::Cancel, .cause = "Sin predio", .legal_ground = "Acuerdo 4"},
                                {value(120, 0)})),
            "");
  EXPECT_EQ(fields_of(errors_of({.kind = ChangeKind::Increase}, {value(120, 130)})), "impact:required");
  EXPECT_EQ(fields_of(errors_of({.kind = ChangeKind::Create, .impact = "Dos veredas más"}, {value({}, 5)})), "");
  EXPECT_EQ(fields_of(errors_of({.kind = ChangeKind::Increase, .impact = "Más"}, {value(120, 100)})),
            "kind:not_what_the_values_say");
}

TEST(TargetChange, is_signed_a_second_time_by_somebody_else_and_in_time) {
  const people::PersonId head{7}, planning{8};
  TargetChange change{.authorise_by = make_day(2026, 7, 7), .requested_by = head};
  EXPECT_EQ(code_of(refusal_of_decision(change, head, make_day(2026, 7, 1))), "signer_is_requester");
  EXPECT_EQ(code_of(refusal_of_decision(change, planning, make_day(2026, 7, 7))), "-");
  EXPECT_EQ(code_of(refusal_of_decision(change, planning, make_day(2026, 7, 8))), "target_change_too_late");
  change.state = ChangeState::Authorised;
  EXPECT_EQ(code_of(refusal_of_decision(change, planning, make_day(2026, 7, 7))), "target_change_decided");
}

}  // namespace
}  // namespace timon::reports
