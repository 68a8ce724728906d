#pragma once
// A village of two offices and two people with one draft plan: axis A, goal M1 below it, indicator I1 on the goal,
// measured in kilometres in the years 2024 and 2025. Ids are fixed, so that tests can name them.

#include "domain/indicators/indicator.hpp"
#include "domain/indicators/measure.hpp"
#include "domain/plans/element.hpp"
#include "domain/plans/level.hpp"
#include "domain/plans/period.hpp"
#include "domain/plans/plan.hpp"
#include "storage/engine/session.hpp"

namespace timon::testing {

struct Village {
  people::OfficeId institution{1};
  people::OfficeId works{2};          ///< office of public works
  people::OfficeId health{3};         ///< office of health
  people::PersonId planner{11};       ///< works in the institution itself
  people::PersonId manager{12};       ///< works in public works
  plans::ProfileId light_profile{1};  ///< shipped
  indicators::Measure kilometres{{21}, {1}, "km", "Kilómetros"};
  plans::Plan plan;
  plans::Levels levels;
  plans::Period year_2024;
  plans::Period year_2025;
  plans::Element axis;
  plans::Element goal;
  indicators::Indicator indicator;

  plans::LevelId level(std::string_view code) const { return levels.find(code)->id; }
};

/// Writes all of it.
Village add_village(storage::Transaction& transaction);

}  // namespace timon::testing
