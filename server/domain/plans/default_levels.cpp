#include "domain/plans/default_levels.hpp"

namespace timon::plans {

std::vector<LevelDraft> default_levels() {
  using enum ElementKind;
  return {{StrategicLevel, "axis", "Eje", "Ejes", true, {}},
          {StrategicLevel, "objective", "Objetivo", "Objetivos", false, {"axis"}},
          {StrategicLevel, "guideline", "Lineamiento", "Lineamientos", false, {"axis", "objective"}},
          {Initiative, "initiative", "Iniciativa", "Iniciativas", false, {"axis", "objective", "guideline"}},
          {Goal, "goal", "Meta", "Metas", false, {"axis", "objective", "guideline", "initiative"}},
          {IntermediateGoal, "intermediate_goal", "Meta intermedia", "Metas intermedias", false, {"goal"}},
          {Activity, "activity", "Actividad", "Actividades", false, {"goal", "intermediate_goal"}}};
}

}  // namespace timon::plans
