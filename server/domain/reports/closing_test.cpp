#include "domain/reports/closing.hpp"

#include <gmock/gmock.h>

#include "domain/case_table.hpp"

namespace timon::reports {
namespace {

using people::OfficeId;
using plans::Period;
using plans::PeriodId;
using plans::PeriodKind;

Period period(std::int64_t id, const std::string& code, Day start_on, Day end_on) {
  return {PeriodId{id}, OfficeId{1}, PeriodKind::Quarter, code, code, start_on, end_on};
}

const Period t1 = period(1, "2026-T1", make_day(2026, 1, 1), make_day(2026, 3, 31));
const Period t2 = period(2, "2026-T2", make_day(2026, 4, 1), make_day(2026, 6, 30));
const Period t3 = period(3, "2026-T3", make_day(2026, 7, 1), make_day(2026, 9, 30));

ClosedPeriod closed(const Period& its) { return {{.id = ClosingId{its.id.value}, .period_id = its.id}, its, {}}; }

ClosedPeriods two_quarters() {
  auto first = closed(t1);
  first.reopenings.push_back({.office_id = OfficeId{2}, .expires_on = make_day(2026, 7, 20)});
  return ClosedPeriods({closed(t2), first});
}

std::string code_of(const std::optional<Error>& error) { return error ? error->code : "-"; }

TEST(Closing, lets_in_what_its_table_says) {
  const auto periods = two_quarters();
  for (const auto& row : read_cases("server/domain/reports/closing.cases.tsv")) {
    const auto its = period(9, row.at("period"), make_day(2025, 1, 1), parse_day(row.at("ends")).value());
    const auto office = row.at("office") == "-" ? std::nullopt : std::optional(OfficeId{std::stoll(row.at("office"))});
    const Writing writing{its, parse_name<FactKind>(row.at("kind")).value(), office,
                          parse_day(row.at("today")).value()};
    EXPECT_EQ(code_of(periods.refusal(writing)), row.at("refusal")) << row.at("period") << ' ' << row.at("today");
    const auto* with = periods.closing_of(its);
    EXPECT_EQ(with != nullptr ? with->period.code : "-", row.at("closed_with")) << row.at("period");
  }
}

TEST(Closing, closes_in_the_order_of_time_and_only_what_has_ended) {
  const std::vector<const Period*> called{&t1, &t2, &t3};
  const Day day = make_day(2026, 10, 5);
  EXPECT_EQ(code_of(ClosedPeriods{}.refusal_of_closing(t2, called, day)), "-") << "the first closing takes all before";
  const ClosedPeriods first({closed(t1)});
  EXPECT_EQ(code_of(first.refusal_of_closing(t3, called, day)), "earlier_period_open");
  EXPECT_EQ(code_of(first.refusal_of_closing(t2, called, day)), "-");
  EXPECT_EQ(code_of(first.refusal_of_closing(t1, called, day)), "period_already_closed");
  EXPECT_EQ(code_of(ClosedPeriods({closed(t2)}).refusal_of_closing(t1, called, day)), "period_already_closed");
  EXPECT_EQ(code_of(ClosedPeriods{}.refusal_of_closing(t3, called, make_day(2026, 9, 30))), "period_not_ended");
  EXPECT_EQ(code_of(ClosedPeriods{}.refusal_of_closing(period(8, "2026-01", t1.start_on, t1.end_on), called, day)),
            "period_not_called");
}

// Whatever is closed and opened again: a closed period lets in nothing but what its reopened office says before the
// midnight of its last day, and never a target.
TEST(Closing, a_closed_period_lets_nothing_else_in) {
  std::uint32_t seed = 20260701;
  const auto next = [&seed](std::uint32_t below) { return (seed = seed * 1664525 + 1013904223) / 65536 % below; };
  for (int life = 0; life < 5000; ++life) {
    auto its = closed(t1);
    for (auto count = next(4); count > 0; --count)
      its.reopenings.push_back({.office_id = OfficeId{next(4)}, .expires_on = make_day(2026, 7, 1) + next(30)});
    const Day today = make_day(2026, 7, 1) + next(30);
    const OfficeId office{next(4)};
    const auto kind = names_of(FactKind{})[next(3)].value;
    const bool is_reopened = std::ranges::any_of(
        its.reopenings, [&](const Reopening& one) { return one.office_id == office && today < one.expires_on + 1; });
    const bool is_let_in = !ClosedPeriods({its}).refusal({t1, kind, office, today});
    EXPECT_EQ(is_let_in, is_reopened && kind != FactKind::Planned);
  }
}

TEST(Closing, an_accepted_report_lives_on_and_no_other) {
  for (const auto& state : names_of(ReportState{}))
    for (const auto& act : names_of(ReportAct{})) {
      const bool is_accepted = state.value == ReportState::Accepted || state.value == ReportState::Published;
      const bool is_talk = act.name == "publish" || act.name == "answer" || act.name == "close" || act.name == "insist";
      EXPECT_EQ(outlives_closing(state.value, act.value), is_accepted && is_talk) << state.name << ' ' << act.name;
    }
}

TEST(Closing, omits_whoever_has_no_accepted_report_and_did_not_say_all_by_another_door) {
  EXPECT_TRUE(is_omitted(std::nullopt, 2, 1));
  EXPECT_FALSE(is_omitted(std::nullopt, 2, 2)) << "all was imported";
  EXPECT_TRUE(is_omitted(ReportState::Draft, 2, 2));
  EXPECT_TRUE(is_omitted(ReportState::Answered, 2, 2));
  EXPECT_FALSE(is_omitted(ReportState::Accepted, 2, 2));
  EXPECT_FALSE(is_omitted(ReportState::Published, 2, 2));
}

TEST(Closing, a_reopening_has_a_reason_and_ends_within_two_months) {
  const Day today = make_day(2026, 7, 10);
  const auto count = [&](const char* reason, Day expires_on) {
    return errors_of(Reopening{.reason = reason, .expires_on = expires_on}, today).size();
  };
  EXPECT_EQ(count("Error en el acta 12", today), 0U);
  EXPECT_EQ(count("Error en el acta 12", today + 60), 0U);
  EXPECT_EQ(count(" ", today + 61), 2U);
  EXPECT_EQ(count("Error en el acta 12", today + -1), 1U);
}

}  // namespace
}  // namespace timon::reports
