#pragma once
// The levels of a plan: what the institution calls its elements, and which may stand under which.
// A level's kind decides how its elements are counted; its name is the institution's own.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "domain/plans/ids.hpp"

namespace timon::plans {

enum class ElementKind { StrategicLevel, Initiative, Goal, IntermediateGoal, Activity };

constexpr auto names_of(ElementKind) {
  using enum ElementKind;
  return std::to_array<Name<ElementKind>>({{StrategicLevel, "strategic_level"},
                                           {Initiative, "initiative"},
                                           {Goal, "goal"},
                                           {IntermediateGoal, "intermediate_goal"},
                                           {Activity, "activity"}});
}

struct Level {
  LevelId id;
  PlanId plan_id;
  ElementKind kind = ElementKind::StrategicLevel;
  std::string code;
  std::string name;
  std::string plural_name;
  std::int64_t position = 0;
  bool may_be_root = false;

  bool operator==(const Level&) const = default;
};

struct AllowedParent {
  LevelId level_id;
  LevelId parent_level_id;

  auto operator<=>(const AllowedParent&) const = default;
};

/// All levels of one plan in their order, with who may stand under whom.
struct Levels {
  std::vector<Level> items;
  std::vector<AllowedParent> allowed_parents;

  const Level* find(LevelId id) const;
  const Level* find(std::string_view code) const;
  bool may_stand_under(LevelId level, LevelId parent) const;
};

}  // namespace timon::plans
