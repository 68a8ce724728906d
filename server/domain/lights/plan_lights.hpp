#pragma once
// The profiles of a plan as they judge on a day: of every kind of period, the one that holds for the last that has
// ended. It keeps references to profiles, which must outlive it.

#include <array>
#include <optional>
#include <span>

#include "domain/lights/choice.hpp"
#include "domain/lights/profile.hpp"
#include "domain/plans/period.hpp"

namespace timon::lights {

/// What holds for the periods that begin on `from_on` or later, until the next.
struct HeldProfile {
  std::optional<Day> from_on{};      ///< nothing: from the beginning
  const Profile* profile = nullptr;  ///< nothing: the plan's
};
/// In time order; none where it was never chosen.
using HeldProfiles = std::span<const HeldProfile>;

inline constexpr auto period_kinds = static_cast<std::size_t>(plans::PeriodKind::Term) + 1;
/// By kind, the first day of the last period that had ended by a day.
using LastStarts = std::array<std::optional<Day>, period_kinds>;
LastStarts last_starts(std::span<const plans::Period> periods, Day on);

class PlanLights {
 public:
  /// One profile that never changed.
  PlanLights(const Profile& always);  // NOLINT(google-explicit-constructor)
  /// `of_plan` has one at least, with its profile. What is rolled up is judged in the plan's rhythm.
  PlanLights(HeldProfiles of_plan, const LastStarts& starts, plans::PeriodKind rhythm);

  const HeldProfile& held_of_plan() const { return by_kind_[static_cast<std::size_t>(rhythm_)]; }
  const Profile& of_plan() const { return *held_of_plan().profile; }
  /// Of an indicator with profiles of its `own`, or none, that is told with this frequency.
  const HeldProfile& held(HeldProfiles own, plans::PeriodKind frequency) const;
  const Profile& of(HeldProfiles own, plans::PeriodKind frequency) const { return *held(own, frequency).profile; }

 private:
  std::array<HeldProfile, period_kinds> by_kind_{};
  LastStarts starts_{};
  plans::PeriodKind rhythm_ = plans::PeriodKind::Quarter;
};

/// For one period that begins on `start`, whatever day it is.
const Profile& profile_for(HeldProfiles own, HeldProfiles of_plan, Day start);

}  // namespace timon::lights
