#include "domain/boards/movement.hpp"

#include <algorithm>

namespace timon::boards {

std::optional<int> severity_of(lights::Light light) {
  switch (light) {
    case lights::Light::Grey:
      return std::nullopt;
    case lights::Light::Green:
    case lights::Light::Blue:
      return 0;
    case lights::Light::Yellow:
    case lights::Light::YellowOver:
    case lights::Light::Purple:
      return 1;
    case lights::Light::Orange:
      return 2;
    case lights::Light::Red:
    case lights::Light::RedOver:
      return 3;
  }
  return std::nullopt;
}

Movement movement_of(lights::Light before, lights::Light now) {
  const auto was = severity_of(before);
  const auto is = severity_of(now);
  if (was == is) return Movement::Same;
  if (!was) return Movement::Began;
  if (!is) return Movement::Stopped;
  return *is > *was ? Movement::Fell : Movement::Rose;
}

std::vector<Day> period_ends(const PlanImage& image, Day on, std::size_t most) {
  std::vector<Day> ends;
  for (const auto& leaf : image.leaves())
    for (const auto& period : leaf.periods) {
      if (period.end_on > on || (ends.size() == most && period.end_on <= ends.front())) continue;
      const auto place = std::lower_bound(ends.begin(), ends.end(), period.end_on);
      if (place != ends.end() && *place == period.end_on) continue;
      ends.insert(place, period.end_on);
      if (ends.size() > most) ends.erase(ends.begin());
    }
  return ends;
}

std::optional<Day> day_before(const PlanImage& image, Day on) {
  const auto ends = period_ends(image, on + -1, 1);
  return ends.empty() ? std::nullopt : std::optional(ends.front());
}

}  // namespace timon::boards
