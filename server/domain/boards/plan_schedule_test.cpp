#include "domain/boards/plan_schedule.hpp"

#include <gmock/gmock.h>

namespace timon::boards {
namespace {

using plans::ElementId;
using plans::ElementKind;

/// Axis 1 with goal 11, which has a target for 2026, and goal 12 with the activities 121 and 122, the milestone 123
/// and activity 124 without days; axis 2 empty.
class PlanInTime : public ::testing::Test {
 protected:
  static plans::Period year(int number) {
    plans::Period period;
    period.id = plans::PeriodId{number};
    period.start_on = make_day(number, 1, 1);
    period.end_on = make_day(number, 12, 31);
    return period;
  }
  static plans::Element element(std::int64_t id, std::int64_t parent, ElementKind kind,
                                std::optional<Day> start_on = {}, std::optional<Day> end_on = {}) {
    plans::Element its;
    its.id = ElementId{id};
    if (parent != 0) its.parent_id = ElementId{parent};
    its.level_id = plans::LevelId{static_cast<std::int64_t>(kind) + 1};
    its.position = id;
    its.start_on = start_on;
    its.end_on = end_on;
    return its;
  }
  static reports::Fact target(int period, std::int64_t value) {
    reports::Fact fact;
    fact.subject_id = 1100;
    fact.period_id = plans::PeriodId{period};
    fact.kind = reports::FactKind::Planned;
    fact.value = whole<6>(value);
    return fact;
  }
  static PlanContents contents() {
    PlanContents contents;
    contents.profiles = lights::shipped_profiles();
    contents.plan.light_profile_id = plans::ProfileId{1};
    for (const auto kind : {ElementKind::StrategicLevel, ElementKind::Goal, ElementKind::Activity}) {
      plans::Level level;
      level.id = plans::LevelId{static_cast<std::int64_t>(kind) + 1};
      level.kind = kind;
      contents.levels.items.push_back(level);
    }
    contents.periods = {year(2025), year(2026)};
    using enum ElementKind;
    contents.elements = {element(1, 0, StrategicLevel),
                         element(2, 0, StrategicLevel),
                         element(11, 1, Goal),
                         element(12, 1, Goal),
                         element(121, 12, Activity, make_day(2025, 3, 1), make_day(2025, 3, 10)),
                         element(122, 12, Activity, make_day(2025, 3, 11), make_day(2025, 3, 20)),
                         element(123, 12, Activity, {}, make_day(2025, 3, 15)),
                         element(124, 12, Activity)};
    indicators::Indicator indicator;
    indicator.id = indicators::IndicatorId{1100};
    indicator.element_id = ElementId{11};
    contents.indicators = {indicator};
    contents.facts = {target(2025, 0), target(2026, 40)};
    return contents;
  }

  PlanImage image_{contents()};
  std::vector<std::optional<PlannedSpan>> spans_ = planned_spans(image_);

  Row row(std::int64_t id) { return *image_.row_of(ElementId{id}); }
  auto rooms(std::vector<plans::LaggedLink> links) { return rooms_in_time(image_, spans_, links); }
};

TEST_F(PlanInTime, takes_its_own_days_else_its_targets_else_what_is_below) {
  const auto span = [](Day start_on, Day end_on, SpanSource source) { return PlannedSpan{start_on, end_on, source}; };
  EXPECT_EQ(spans_[row(121)], span(make_day(2025, 3, 1), make_day(2025, 3, 10), SpanSource::Own));
  EXPECT_EQ(spans_[row(123)], span(make_day(2025, 3, 15), make_day(2025, 3, 15), SpanSource::Own)) << "a milestone";
  EXPECT_EQ(spans_[row(11)], span(make_day(2026, 1, 1), make_day(2026, 12, 31), SpanSource::Periods))
      << "2025 has a target of nothing";
  EXPECT_EQ(spans_[row(12)], span(make_day(2025, 3, 1), make_day(2025, 3, 20), SpanSource::Below));
  EXPECT_EQ(spans_[row(1)], span(make_day(2025, 3, 1), make_day(2026, 12, 31), SpanSource::Below));
  EXPECT_EQ(spans_[row(124)], std::nullopt);
  EXPECT_EQ(spans_[row(2)], std::nullopt);
}

TEST_F(PlanInTime, gives_room_in_days_to_what_is_linked) {
  const auto found = rooms({{ElementId{122}, ElementId{121}, 0}, {ElementId{122}, ElementId{123}, -10}});
  EXPECT_EQ(found[row(121)], (RoomInTime{0, make_day(2025, 3, 10)})) << "one day later and the other begins later";
  EXPECT_EQ(found[row(122)], (RoomInTime{0, make_day(2025, 3, 20)}));
  EXPECT_EQ(found[row(123)], (RoomInTime{5, make_day(2025, 3, 20)}));
  EXPECT_EQ(found[row(12)], std::nullopt);
}

TEST_F(PlanInTime, leaves_out_links_with_what_has_no_days_or_is_gone) {
  const auto found = rooms({{ElementId{122}, ElementId{124}, 0}, {ElementId{122}, ElementId{999}, 0}});
  EXPECT_EQ(found[row(122)], std::nullopt);
}

}  // namespace
}  // namespace timon::boards
