#include "domain/reminders/matters.hpp"

#include <gmock/gmock.h>

namespace timon::reminders {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr people::OfficeId town{1}, works{2}, health{3};
constexpr people::PersonId rosa{11}, leo{12};

/// Two activities of works, the second one Leo's, and one of health; none has told anything of the first quarter.
class Owing : public ::testing::Test {
 protected:
  Owing() {
    contents_.plan.id = plans::PlanId{100};
    contents_.plan.institution_id = town;
    contents_.plan.start_on = make_day(2026, 1, 1);
    contents_.plan.end_on = make_day(2026, 12, 31);
    contents_.profiles = lights::shipped_profiles();
    contents_.plan.light_profile_id = plans::ProfileId{1};
    plans::Level level;
    level.id = plans::LevelId{1};
    level.kind = plans::ElementKind::Activity;
    contents_.levels.items.push_back(level);
    contents_.periods.push_back({plans::PeriodId{41}, town, plans::PeriodKind::Quarter, "2026-T1", "T1",
                                 make_day(2026, 1, 1), make_day(2026, 3, 31)});
    for (const auto id : {town, works, health}) {
      people::Office office;
      office.id = id;
      office.institution_id = town;
      if (id != town) office.parent_id = town;
      contents_.offices.push_back(office);
    }
    add(1, works), add(2, works), add(3, health);
    contents_.elements[1].person_id = leo;
  }
  void add(std::int64_t id, people::OfficeId office) {
    plans::Element element;
    element.id = plans::ElementId{id};
    element.level_id = plans::LevelId{1};
    element.office_id = office;
    element.start_on = make_day(2026, 1, 1);
    element.end_on = make_day(2026, 12, 31);
    contents_.elements.push_back(element);
  }
  /// By the quarter, with a target of each.
  void add_indicator(std::int64_t id, std::int64_t element) {
    indicators::Indicator indicator;
    indicator.id = indicators::IndicatorId{id};
    indicator.element_id = plans::ElementId{element};
    indicator.frequency = plans::PeriodKind::Quarter;
    contents_.indicators.push_back(indicator);
    for (const auto& period : contents_.periods) {
      reports::Fact fact;
      fact.subject_id = id;
      fact.period_id = period.id;
      fact.kind = reports::FactKind::Planned;
      fact.value = whole<6>(10);
      contents_.facts.push_back(fact);
    }
  }
  static access::Caller caller(people::PersonId person, access::Role role, access::ScopeKind kind, std::int64_t scope) {
    return {.kind = access::CallerKind::Person,
            .person_id = person,
            .institution_id = town,
            .grants = {{role, kind, scope, town}},
            .modules = {{town, {access::Module::Reports}}}};
  }
  /// "key count days_late" of each on the second business day after the window.
  std::vector<std::string> words(const access::Caller& who, std::vector<ReportSituation> reports = {}) {
    const homes::PlanImage image{contents_};
    auto situation = situation_of(image, settings_, make_day(2026, 4, 2));
    for (auto& report : reports) report.period = image.period(plans::PeriodId{41});
    situation.reports = std::move(reports);
    std::vector<std::string> all;
    for (const auto& matter : matters_of(who, situation))
      all.push_back(key_of(matter, contents_.plan.id) + " " + std::to_string(matter.count) + " " +
                    std::to_string(matter.days_late));
    return all;
  }

  boards::PlanContents contents_;
  ReminderSettings settings_;
};

TEST_F(Owing, what_names_somebody_is_theirs_and_the_rest_is_of_all_whose_right_covers_it) {
  using enum access::Role;
  EXPECT_THAT(words(caller(rosa, GoalManager, access::ScopeKind::Office, works.value)),
              ElementsAre("report.100.2.41 1 2"));
  EXPECT_THAT(words(caller(leo, GoalManager, access::ScopeKind::Office, works.value)),
              ElementsAre("report.100.2.41 2 2"));
  EXPECT_THAT(words(caller(rosa, HeadOfOffice, access::ScopeKind::Institution, town.value)),
              ElementsAre("report.100.2.41 1 2", "report.100.3.41 1 2"));
  EXPECT_THAT(words(caller(rosa, Verifier, access::ScopeKind::Institution, town.value)), IsEmpty());
}

/// Who had left out a quarter was told of that one for twenty days, and never again of any later window.
TEST_F(Owing, of_an_earlier_period_does_not_hide_the_one_that_runs) {
  using enum access::Role;
  contents_.periods.push_back({plans::PeriodId{42}, town, plans::PeriodKind::Quarter, "2026-T2", "T2",
                               make_day(2026, 4, 1), make_day(2026, 6, 30)});
  add_indicator(31, 3);
  const homes::PlanImage image{contents_};
  std::vector<std::string> told;
  for (const auto& matter : matters_of(caller(rosa, CoParticipant, access::ScopeKind::Element, 3),
                                       situation_of(image, settings_, make_day(2026, 6, 30))))
    told.push_back(key_of(matter, contents_.plan.id) + " " + std::string(name_of(matter.reminded.occasion)));
  EXPECT_THAT(told, ElementsAre("report.100.3.41 late", "report.100.3.42 last_day"));
}

/// Somebody was called for a quarter that was closed long ago, and of which nobody would have taken the report.
TEST_F(Owing, is_not_of_a_period_that_is_closed_for_the_office) {
  const auto who = caller(rosa, access::Role::CoParticipant, access::ScopeKind::Element, 3);
  const homes::PlanImage image{contents_};
  reports::ClosedPeriod first;
  first.closing.period_id = plans::PeriodId{41};
  first.period = contents_.periods.front();
  const auto on = make_day(2026, 4, 2);
  EXPECT_THAT(matters_of(who, situation_of(image, settings_, on, reports::ClosedPeriods({first}))), IsEmpty());
  first.reopenings.push_back({.office_id = health, .reason = "Faltó", .expires_on = on + 10});
  const auto told = matters_of(who, situation_of(image, settings_, on, reports::ClosedPeriods({first})));
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told.front().period->id, plans::PeriodId{41});
}

TEST_F(Owing, a_right_over_one_element_is_reminded_of_that_one) {
  EXPECT_THAT(words(caller(rosa, access::Role::CoParticipant, access::ScopeKind::Element, 3)),
              ElementsAre("report.100.3.41 1 2"));
}

TEST_F(Owing, many_reports_that_wait_are_one_line_with_the_oldest_day) {
  const auto planner = caller(rosa, access::Role::Planner, access::ScopeKind::Institution, town.value);
  const auto delivered = reports::ReportState::Delivered;
  EXPECT_THAT(words(planner, {{.office_id = works, .state = delivered, .since = make_day(2026, 3, 30)},
                              {.office_id = health, .state = delivered, .since = make_day(2026, 3, 27)}}),
              ElementsAre("review.100.-.41 2 4"));
  settings_.is_for_reviewers = false;
  EXPECT_THAT(words(planner, {{.office_id = works, .state = delivered, .since = make_day(2026, 3, 30)}}), IsEmpty());
}

TEST_F(Owing, a_module_that_is_off_reminds_nobody) {
  auto head = caller(rosa, access::Role::HeadOfOffice, access::ScopeKind::Institution, town.value);
  head.modules = {{town, {}}};
  EXPECT_THAT(words(head), IsEmpty());
}

}  // namespace
}  // namespace timon::reminders
