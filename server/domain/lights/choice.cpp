#include "domain/lights/choice.hpp"

#include <algorithm>

namespace timon::lights {

Day holds_from(std::span<const plans::Period> periods, plans::PeriodKind rhythm, Day today) {
  std::optional<Day> next;
  Day after = today + 1;
  for (const auto& period : periods) {
    if (period.kind != rhythm) continue;
    if (period.start_on <= today)
      after = std::max(after, period.end_on + 1);
    else if (!next || period.start_on < *next)
      next = period.start_on;
  }
  return next.value_or(after);
}

std::vector<Held> held_in_time(std::span<const Choice> choices, std::optional<ProfileId> chosen) {
  std::vector<Held> held{{std::nullopt, choices.empty() ? chosen : choices.front().replaced_id}};
  for (const Choice& choice : choices) {
    while (held.size() > 1 && *held.back().from_on >= choice.from_on) held.pop_back();
    if (held.back().profile_id != choice.profile_id) held.push_back({choice.from_on, choice.profile_id});
  }
  return held;
}

}  // namespace timon::lights
