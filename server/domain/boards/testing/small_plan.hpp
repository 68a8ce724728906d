#pragma once
// A plan small enough to reckon by hand, for tests of what a board makes of it.

#include "domain/boards/plan_image.hpp"

namespace timon::boards::testing {

using plans::ElementId;
using plans::ElementKind;

/// Axis 1 (60) with goals 11 and 12, axis 2 (40) with goal 21 that has an activity below it, axis 3 empty.
class SmallPlan {
 public:
  SmallPlan() {
    contents_.plan.id = plans::PlanId{1};
    contents_.plan.start_on = make_day(2026, 1, 1);
    contents_.plan.end_on = make_day(2026, 12, 31);
    contents_.profiles = lights::shipped_profiles();
    contents_.plan.light_profile_id = plans::ProfileId{1};
    for (const auto kind : {ElementKind::StrategicLevel, ElementKind::Goal, ElementKind::Activity}) {
      plans::Level level;
      level.id = plans::LevelId{static_cast<std::int64_t>(kind) + 1};
      level.kind = kind;
      contents_.levels.items.push_back(level);
    }
    add_office(1, {});
    add_office(2, 1);
    plans::Period year;
    year.id = plans::PeriodId{2026};
    year.start_on = make_day(2026, 1, 1);
    year.end_on = make_day(2026, 12, 31);
    contents_.periods = {year};
    add(2, {}, ElementKind::StrategicLevel, 40, 2);
    add(1, {}, ElementKind::StrategicLevel, 60, 1);
    add(12, 1, ElementKind::Goal, {}, 2);
    add(11, 1, ElementKind::Goal, {}, 1);
    add(21, 2, ElementKind::Goal, {}, 1);
    add(211, 21, ElementKind::Activity, {}, 1);
    contents_.elements[1].office_id = people::OfficeId{2};
    add_indicator(1100, 11, 100, 80);
    add_indicator(1200, 12, 100, 140);
    contents_.elements.back().start_on = make_day(2026, 1, 1);
    contents_.elements.back().end_on = make_day(2026, 12, 31);
  }

  PlanContents contents_;

  void add_office(std::int64_t id, std::optional<std::int64_t> parent) {
    people::Office office;
    office.id = people::OfficeId{id};
    if (parent) office.parent_id = people::OfficeId{*parent};
    contents_.offices.push_back(office);
  }
  void add(std::int64_t id, std::optional<std::int64_t> parent, ElementKind kind, std::optional<int> weight,
           std::int64_t position) {
    plans::Element element;
    element.id = ElementId{id};
    if (parent) element.parent_id = ElementId{*parent};
    element.level_id = plans::LevelId{static_cast<std::int64_t>(kind) + 1};
    element.code = std::to_string(id);
    element.name = "Educación pública";
    element.position = position;
    if (weight) element.weight = whole<2>(*weight);
    contents_.elements.push_back(element);
  }
  void add_indicator(std::int64_t id, std::int64_t element, std::int64_t planned, std::int64_t reported) {
    indicators::Indicator indicator;
    indicator.id = indicators::IndicatorId{id};
    indicator.element_id = ElementId{element};
    contents_.indicators.push_back(indicator);
    for (const auto& [kind, value] :
         {std::pair{reports::FactKind::Planned, planned}, std::pair{reports::FactKind::Reported, reported}}) {
      reports::Fact fact;
      fact.subject_id = id;
      fact.period_id = plans::PeriodId{2026};
      fact.kind = kind;
      fact.value = whole<6>(value);
      contents_.facts.push_back(fact);
    }
  }
};

}  // namespace timon::boards::testing
