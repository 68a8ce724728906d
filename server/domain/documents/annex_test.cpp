#include "domain/documents/annex.hpp"

#include <gmock/gmock.h>

#include "domain/boards/testing/small_plan.hpp"

namespace timon::documents {
namespace {

using boards::testing::SmallPlan;

plans::Period quarter(std::int64_t number) {
  plans::Period period;
  period.id = plans::PeriodId{number};
  period.kind = plans::PeriodKind::Quarter;
  period.start_on = make_day(2026, static_cast<unsigned>(3 * number - 2), 1);
  period.end_on = number == 4 ? make_day(2026, 12, 31) : make_day(2026, static_cast<unsigned>(3 * number + 1), 1) + -1;
  return period;
}

/// Activity 211 of the small plan runs through the year and told 42 % in its first quarter.
struct RunningActivity : SmallPlan {
  RunningActivity() {
    contents_.periods = {quarter(1), quarter(2)};
    say(reports::FactKind::Reported, 1, 42);
  }
  void say(reports::FactKind kind, std::int64_t period, std::int64_t value) {
    reports::Fact fact;
    fact.subject_id = 211;
    fact.period_id = plans::PeriodId{period};
    fact.kind = kind;
    fact.value = whole<6>(value);
    contents_.facts.push_back(fact);
  }
  /// Without a value nothing was delivered for it.
  AnnexLine second_quarter(std::optional<std::int64_t> value) const {
    const boards::PlanImage image(contents_);
    const auto row = *image.row_of(plans::ElementId{211});
    const auto leaf = *image.own_progress(row);
    const auto task = homes::task_of(row, leaf, image.period(plans::PeriodId{2}), homes::facts_of(image, row, leaf));
    if (!value) return annex_line(image, task, std::nullopt);
    return annex_line(image, task, reports::ReportLine{.subject_id = 211, .value = whole<6>(*value)});
  }
};

std::int64_t hundredths(const std::optional<Rational>& value) { return value.value().rounded(2).value(); }

/// An activity of 42 % and then 75 % stood in Annex 3 with 128 % of the year, and as progress that nobody had planned.
TEST(Annex, does_not_sum_up_the_progress_of_an_activity) {
  const auto line = RunningActivity().second_quarter(75);
  for (const auto& figures : {line.period, line.year}) {
    EXPECT_EQ(hundredths(figures.achieved.value), 7500);
    EXPECT_EQ(hundredths(figures.planned.value), 4959) << "181 of 365 days";
    EXPECT_EQ(hundredths(figures.compliance.value), 15124);
  }
}

TEST(Annex, holds_an_activity_against_its_own_curve_where_it_has_one) {
  RunningActivity plan;
  plan.say(reports::FactKind::Planned, 1, 40);
  plan.say(reports::FactKind::Planned, 2, 80);
  const auto line = plan.second_quarter(60);
  EXPECT_EQ(hundredths(line.year.planned.value), 8000);
  EXPECT_EQ(hundredths(line.period.compliance.value), 7500);
}

/// 42 % of 49.59 % stood in the feedback with 170.3 %: it was held against what the first quarter expected.
TEST(Annex, holds_what_was_told_last_against_what_is_expected_by_the_end_of_the_period) {
  RunningActivity plan;
  const auto line = plan.second_quarter(std::nullopt);
  EXPECT_EQ(hundredths(line.year.planned.value), 4959);
  EXPECT_EQ(hundredths(line.year.achieved.value), 4200);
  EXPECT_EQ(hundredths(line.year.compliance.value), 8470);
  EXPECT_FALSE(line.period.achieved.value);
  EXPECT_EQ(line.period.compliance.outcome, indicators::Outcome::NoReport);
  plan.say(reports::FactKind::Planned, 1, 40);
  plan.say(reports::FactKind::Planned, 2, 80);
  EXPECT_EQ(hundredths(plan.second_quarter(std::nullopt).year.compliance.value), 5250);
}

}  // namespace
}  // namespace timon::documents
