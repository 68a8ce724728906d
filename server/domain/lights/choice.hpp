#pragma once
// Which profile judges which period (docs/rules.md, R-6). A choice made after approval holds from the next period of
// the rhythm on, so that what was judged, and what is being lived, stays as it was. It does not know what today is.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/day.hpp"
#include "domain/indicators/ids.hpp"
#include "domain/lights/ids.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/period.hpp"

namespace timon::lights {

/// A change of profile, of a plan or of one of its indicators. Members stand in the order of the columns.
struct Choice {
  ChoiceId id;
  plans::PlanId plan_id;
  std::optional<indicators::IndicatorId> indicator_id;  ///< nothing: the plan's own
  std::optional<ProfileId> profile_id;                  ///< nothing: what the plan has
  std::optional<ProfileId> replaced_id;                 ///< what was chosen last before
  Day from_on;                                          ///< judges the periods that begin on this day or later
  std::optional<people::PersonId> person_id;
  Instant chosen_at;

  bool operator==(const Choice&) const = default;
};

/// What holds for the periods that begin on `from_on` or later, until the next.
struct Held {
  std::optional<Day> from_on;  ///< nothing: from the beginning
  std::optional<ProfileId> profile_id;

  bool operator==(const Held&) const = default;
};

/// The first day of the next period of that rhythm: one that begins today has begun. Where none is set up, the day
/// after the last one that has begun ends.
Day holds_from(std::span<const plans::Period> periods, plans::PeriodKind rhythm, Day today);

/// What holds when, in time order. `choices` of one subject in the order in which they were made: a later one takes the
/// place of whatever would have begun on its day or after. `chosen` is what stands on the subject's own sheet.
std::vector<Held> held_in_time(std::span<const Choice> choices, std::optional<ProfileId> chosen);

/// Of several in time order, each with `from_on`: the one for a period that begins on `start`. Nothing known of the
/// start: the first.
template <class Item>
const Item& held_on(std::span<const Item> in_time, std::optional<Day> start) {
  const Item* found = &in_time.front();
  if (!start) return *found;
  for (const Item& item : in_time.subspan(1))
    if (*item.from_on <= *start) found = &item;
  return *found;
}

}  // namespace timon::lights
