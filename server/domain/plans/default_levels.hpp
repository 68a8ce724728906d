#pragma once
// The levels that a plan begins with when nothing else is said: axis, objective, guideline, initiative, goal,
// intermediate goal, activity. Their names are what people read, so they come in from the caller's language.

#include <array>
#include <string_view>
#include <vector>

#include "domain/plans/level.hpp"

namespace timon::plans {

/// A level before it has an id; parents by code.
struct LevelDraft {
  ElementKind kind = ElementKind::StrategicLevel;
  std::string code;
  std::string name;
  std::string plural_name;
  bool may_be_root = false;
  std::vector<std::string> parents;
};

/// In Spanish, the language of the plans themselves.
std::vector<LevelDraft> default_levels();

/// The levels of `plan`, with ids made by `make_id`. A parent's code that is not among them gives the level
/// an allowed parent of id 0, which level_errors refuses.
template <class MakeId>
Levels levels_of(PlanId plan, const std::vector<LevelDraft>& drafts, MakeId make_id) {
  Levels levels;
  for (const LevelDraft& draft : drafts)
    levels.items.push_back({make_id(), plan, draft.kind, draft.code, draft.name, draft.plural_name,
                            static_cast<std::int64_t>(levels.items.size()), draft.may_be_root});
  for (std::size_t index = 0; index < drafts.size(); ++index)
    for (const std::string& code : drafts[index].parents) {
      const Level* parent = levels.find(code);
      levels.allowed_parents.push_back({levels.items[index].id, parent ? parent->id : LevelId{}});
    }
  return levels;
}

}  // namespace timon::plans
