#include "domain/lights/plan_lights.hpp"

namespace timon::lights {

LastStarts last_starts(std::span<const plans::Period> periods, Day on) {
  LastStarts starts;
  for (const auto& period : periods) {
    auto& start = starts[static_cast<std::size_t>(period.kind)];
    if (period.end_on <= on && (!start || *start < period.start_on)) start = period.start_on;
  }
  return starts;
}

PlanLights::PlanLights(const Profile& always) { by_kind_.fill({std::nullopt, &always}); }

PlanLights::PlanLights(HeldProfiles of_plan, const LastStarts& starts, plans::PeriodKind rhythm)
    : starts_(starts), rhythm_(rhythm) {
  for (std::size_t kind = 0; kind < period_kinds; ++kind) by_kind_[kind] = held_on(of_plan, starts[kind]);
}

const HeldProfile& PlanLights::held(HeldProfiles own, plans::PeriodKind frequency) const {
  const auto kind = static_cast<std::size_t>(frequency);
  if (own.empty()) return by_kind_[kind];
  const auto& its = held_on(own, starts_[kind]);
  return its.profile != nullptr ? its : by_kind_[kind];
}

const Profile& profile_for(HeldProfiles own, HeldProfiles of_plan, Day start) {
  const auto* its = own.empty() ? nullptr : held_on(own, start).profile;
  return its != nullptr ? *its : *held_on(of_plan, start).profile;
}

}  // namespace timon::lights
