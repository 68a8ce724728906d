#include "usecases/plans/light_choices.hpp"

#include <algorithm>

#include "domain/boards/rhythm.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/lights/choice_store.hpp"
#include "storage/plans/period_store.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::plans {

using timon::plans::FieldChange;

std::optional<FieldChange> keep_light_choice(const Context& context, storage::Transaction& transaction,
                                             const ProfileChange& change) {
  if (change.plan.state == timon::plans::PlanState::Draft || change.before == change.after) return std::nullopt;
  const auto institution = change.plan.institution_id;
  const Day today = people::local_day_of(transaction, institution, context.clock());
  const auto periods = storage::plans::list_periods(transaction, institution);
  timon::lights::Choice choice{next_id<timon::lights::ChoiceId>(),
                               change.plan.id,
                               change.indicator_id,
                               change.after,
                               change.before,
                               timon::lights::holds_from(periods, change.rhythm, today),
                               context.caller.person_id,
                               context.clock()};
  storage::lights::add_choice(transaction, choice);
  return FieldChange{"light_profile_from", std::nullopt, choice.from_on.text()};
}

timon::plans::PeriodKind rhythm_of(storage::Session& session, timon::plans::PlanId plan) {
  return timon::boards::rhythm_of(storage::indicators::indicators_of_plan(session, plan));
}

ShownChoices ChoicesOf::shown(std::optional<timon::indicators::IndicatorId> indicator,
                              std::optional<timon::plans::ProfileId> chosen, timon::plans::PeriodKind rhythm) const {
  auto own = choices;
  std::erase_if(own, [&](const auto& choice) { return choice.indicator_id != indicator; });
  ShownChoices shown;
  for (const auto& held : timon::lights::held_in_time(own, chosen)) {
    const auto its = std::ranges::find_if(profiles, [&](const auto& one) { return one.id == held.profile_id; });
    if (its == profiles.end())
      shown.held.push_back({held.from_on, std::nullopt, {}});
    else
      shown.held.push_back({held.from_on, its->code, its->name});
  }
  if (plan.state == timon::plans::PlanState::Draft) return shown;
  shown.next_from = timon::lights::holds_from(periods, rhythm, today);
  const auto next = std::ranges::find_if(
      periods, [&](const auto& period) { return period.kind == rhythm && period.start_on == *shown.next_from; });
  if (next != periods.end()) shown.next_period = next->name;
  return shown;
}

}  // namespace timon::usecases::plans
