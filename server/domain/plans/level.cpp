#include "domain/plans/level.hpp"

#include <algorithm>

namespace timon::plans {

const Level* Levels::find(LevelId id) const {
  const auto it = std::ranges::find(items, id, &Level::id);
  return it == items.end() ? nullptr : &*it;
}

const Level* Levels::find(std::string_view code) const {
  const auto it = std::ranges::find(items, code, &Level::code);
  return it == items.end() ? nullptr : &*it;
}

bool Levels::may_stand_under(LevelId level, LevelId parent) const {
  return std::ranges::find(allowed_parents, AllowedParent{level, parent}) != allowed_parents.end();
}

}  // namespace timon::plans
