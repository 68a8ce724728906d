#pragma once
// R-6 for plans and their indicators: what is put on record when another profile is chosen after approval, and how the
// choices are told. The rule is domain/lights/choice.hpp.

#include <optional>
#include <string>
#include <vector>

#include "domain/lights/choice.hpp"
#include "domain/lights/profile.hpp"
#include "domain/plans/edits.hpp"
#include "domain/plans/plan.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::plans {

/// A plan, or one of its indicators, that goes from one profile to another.
struct ProfileChange {
  const timon::plans::Plan& plan;  ///< as it was
  std::optional<timon::indicators::IndicatorId> indicator_id;
  timon::plans::PeriodKind rhythm;
  std::optional<timon::plans::ProfileId> before;
  std::optional<timon::plans::ProfileId> after;
};

/// In a plan that is no draft: from which day the new one judges, to stand beside the other changes of the edit.
/// Nothing in a draft, where it holds from the beginning, or where nothing changed.
std::optional<timon::plans::FieldChange> keep_light_choice(const Context& context, storage::Transaction& transaction,
                                                           const ProfileChange& change);

/// How often the plan is told: the shortest frequency of its indicators.
timon::plans::PeriodKind rhythm_of(storage::Session& session, timon::plans::PlanId plan);

struct ShownChoice {
  std::optional<Day> from_on{};          ///< nothing: from the beginning
  std::optional<std::string> profile{};  ///< code; nothing: the plan's
  std::string name{};
};

struct ShownChoices {
  std::vector<ShownChoice> held{};           ///< in time order
  std::optional<Day> next_from{};            ///< from when another choice would judge; nothing: at once, in a draft
  std::optional<std::string> next_period{};  ///< its name, where that period is set up
};

/// What the choices of one subject come to.
struct ChoicesOf {
  const timon::plans::Plan& plan;
  const std::vector<timon::lights::Profile>& profiles;
  const std::vector<timon::plans::Period>& periods;
  const std::vector<timon::lights::Choice>& choices;  ///< of the whole plan
  Day today;

  ShownChoices shown(std::optional<timon::indicators::IndicatorId> indicator,
                     std::optional<timon::plans::ProfileId> chosen, timon::plans::PeriodKind rhythm) const;
};

}  // namespace timon::usecases::plans
