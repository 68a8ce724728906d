#include "domain/homes/plan_tasks.hpp"

#include <gmock/gmock.h>

namespace timon::homes {
namespace {

using plans::ElementKind;
using reports::FactKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::int64_t year = 2026;

/// A plan of 2026 with quarters 1 to 4: goals with one indicator each, and activities from 1 April. It is 10 July.
class QuarterlyPlan : public ::testing::Test {
 protected:
  QuarterlyPlan() {
    contents_.plan.id = plans::PlanId{1};
    contents_.plan.start_on = make_day(2026, 1, 1);
    contents_.plan.end_on = make_day(2026, 12, 31);
    contents_.profiles = lights::shipped_profiles();
    contents_.plan.light_profile_id = plans::ProfileId{1};
    for (const auto kind : {ElementKind::Goal, ElementKind::Activity}) {
      plans::Level level;
      level.id = plans::LevelId{static_cast<std::int64_t>(kind) + 1};
      level.kind = kind;
      contents_.levels.items.push_back(level);
    }
    for (unsigned number = 1; number <= 4; ++number)
      add_period(number, plans::PeriodKind::Quarter, make_day(2026, number * 3 - 2, 1),
                 make_day(2026, number * 3, number == 1 || number == 4 ? 31 : 30));
    add_period(year, plans::PeriodKind::Year, make_day(2026, 1, 1), make_day(2026, 12, 31));
  }
  void add_period(std::int64_t id, plans::PeriodKind kind, Day start_on, Day end_on) {
    plans::Period period;
    period.id = plans::PeriodId{id};
    period.kind = kind;
    period.start_on = start_on;
    period.end_on = end_on;
    contents_.periods.push_back(period);
  }
  plans::Element& add(std::int64_t id, ElementKind kind, std::optional<std::int64_t> parent = {}) {
    plans::Element element;
    element.id = plans::ElementId{id};
    if (parent) element.parent_id = plans::ElementId{*parent};
    element.level_id = plans::LevelId{static_cast<std::int64_t>(kind) + 1};
    return contents_.elements.emplace_back(element);
  }
  indicators::Indicator& add_goal(std::int64_t id, std::int64_t target, std::int64_t period) {
    add(id, ElementKind::Goal);
    indicators::Indicator indicator;
    indicator.id = indicators::IndicatorId{id * 10};
    indicator.element_id = plans::ElementId{id};
    indicator.frequency = plans::PeriodKind::Quarter;
    say(id * 10, period, FactKind::Planned, target, 0);
    return contents_.indicators.emplace_back(indicator);
  }
  void say(std::int64_t subject, std::int64_t period, FactKind kind, std::int64_t value, int minute) {
    reports::Fact fact;
    fact.id = reports::FactId{static_cast<std::int64_t>(contents_.facts.size()) + 1};
    fact.subject_id = subject;
    fact.period_id = plans::PeriodId{period};
    fact.kind = kind;
    fact.value = whole<6>(value);
    fact.recorded_at = Instant{} + std::chrono::minutes{minute};
    contents_.facts.push_back(fact);
  }
  /// "element period late" of each owed report.
  std::vector<std::string> owed(const reports::ClosedPeriods& closed = {}) {
    const PlanImage image{contents_};
    std::vector<std::string> words;
    for (const auto& task : owed_reports(image, make_day(2026, 7, 10), closed))
      words.push_back(image.element(task.row).id.text() + " " + task.period->id.text() + " " +
                      std::to_string(task.late));
    return words;
  }

  boards::PlanContents contents_;
};

TEST_F(QuarterlyPlan, asks_in_its_rhythm_below_a_target_of_the_year) {
  add_goal(1, 100, year);
  say(10, 1, FactKind::Reported, 20, 1);
  EXPECT_THAT(owed(), ElementsAre("1 2 1"));
}

/// What was suspended was still asked for its reports, and counted as missing.
TEST_F(QuarterlyPlan, what_is_suspended_or_finished_owes_no_report_from_then_on) {
  add_goal(1, 100, year);
  say(10, 1, FactKind::Reported, 20, 1);
  add(2, ElementKind::Activity, 1).start_on = make_day(2026, 4, 1);
  plans::StatusEntry entry;
  entry.element_id = plans::ElementId{1};
  entry.status = plans::InitiativeStatus::Suspended;
  entry.from_on = make_day(2026, 6, 15);
  contents_.statuses = {entry};
  EXPECT_THAT(owed(), IsEmpty()) << "and what lies below it does not either";
  contents_.statuses[0].from_on = make_day(2026, 7, 2);
  EXPECT_THAT(owed(), ElementsAre("1 2 1", "2 2 1")) << "the quarter that ended before is owed";
}

TEST_F(QuarterlyPlan, what_is_not_asked_for_is_not_missing_on_the_board) {
  add_goal(1, 100, 2);
  const auto late = [this] { return PlanImage{contents_}.leaves()[0].periods[0].last_on; };
  EXPECT_TRUE(late());
  plans::StatusEntry entry;
  entry.element_id = plans::ElementId{1};
  entry.status = plans::InitiativeStatus::Finished;
  entry.from_on = make_day(2026, 4, 10);
  contents_.statuses = {entry};
  EXPECT_FALSE(late());
}

TEST_F(QuarterlyPlan, asks_for_nothing_where_nothing_is_to_be_done_unless_less_is_better) {
  add_goal(1, 0, 2);
  add_goal(2, 0, 2).sense = indicators::Sense::Descending;
  EXPECT_THAT(owed(), ElementsAre("2 2 1"));
}

TEST_F(QuarterlyPlan, asks_an_activity_from_its_first_day_until_it_is_done) {
  add(1, ElementKind::Goal);
  add(11, ElementKind::Activity, 1).start_on = make_day(2026, 4, 1);
  add(12, ElementKind::Activity, 1).start_on = make_day(2026, 10, 1);
  add(13, ElementKind::Activity, 1);
  EXPECT_THAT(owed(), ElementsAre("11 2 1")) << "12 has not begun, nobody says when 13 does";
  say(11, 2, FactKind::Reported, 60, 1);
  EXPECT_THAT(owed(), ElementsAre("11 3 0"));
  say(11, 3, FactKind::Reported, 100, 2);
  EXPECT_THAT(owed(), IsEmpty());
}

/// The report of the closed second quarter was not looked at, and the first, open again, was asked for.
TEST_F(QuarterlyPlan, what_was_told_of_a_closed_period_makes_an_earlier_one_idle) {
  auto& activity = add(11, ElementKind::Activity);
  activity.start_on = make_day(2026, 1, 1);
  activity.office_id = people::OfficeId{5};
  reports::ClosedPeriod first{.period = contents_.periods[0]}, second{.period = contents_.periods[1]};
  first.reopenings = {{.office_id = people::OfficeId{5}, .expires_on = make_day(2026, 7, 20)}};
  const reports::ClosedPeriods closed({first, second});
  EXPECT_THAT(owed(closed), ElementsAre("11 1 1")) << "the second can be given no more";
  say(11, 2, FactKind::Reported, 60, 1);
  EXPECT_THAT(owed(closed), ElementsAre("11 3 0"));
}

TEST_F(QuarterlyPlan, what_was_verified_and_then_corrected_waits_again) {
  add_goal(1, 100, year);
  say(10, 1, FactKind::Reported, 20, 1);
  say(10, 1, FactKind::Verified, 20, 2);
  say(10, 2, FactKind::Verified, 30, 3);
  say(10, 2, FactKind::Reported, 40, 4);
  const PlanImage image{contents_};
  const auto tasks = reports_of(image);
  ASSERT_EQ(tasks.size(), 2U);
  EXPECT_EQ(outcome_of(tasks[0]), Outcome::Confirmed);
  EXPECT_EQ(outcome_of(tasks[1]), Outcome::Waiting);
  EXPECT_FALSE(is_over_reported(image, tasks[0]));
  EXPECT_TRUE(is_over_reported(image, tasks[1]));
}

TEST_F(QuarterlyPlan, over_reporting_turns_round_where_less_is_better) {
  add_goal(1, 100, year).sense = indicators::Sense::Descending;
  say(10, 1, FactKind::Reported, 20, 1);
  say(10, 1, FactKind::Verified, 30, 2);
  const PlanImage image{contents_};
  EXPECT_TRUE(is_over_reported(image, reports_of(image).front())) << "fewer deaths were reported than there were";
}

}  // namespace
}  // namespace timon::homes
