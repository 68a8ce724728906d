#include "usecases/lights/profile_in_force.hpp"

#include "storage/lights/choice_store.hpp"
#include "storage/lights/profile_store.hpp"

namespace timon::usecases::lights {

using timon::lights::Choice;
using timon::lights::Held;

std::optional<timon::lights::Profile> profile_in_force(storage::Session& session, const timon::plans::Plan& plan,
                                                       const timon::indicators::Indicator* indicator,
                                                       const timon::plans::Period& period) {
  const auto all = storage::lights::choices_of_plan(session, plan.id);
  const auto held = [&](std::optional<timon::indicators::IndicatorId> subject,
                        std::optional<timon::lights::ProfileId> chosen) {
    std::vector<Choice> its = all;
    std::erase_if(its, [&](const Choice& choice) { return choice.indicator_id != subject; });
    const auto in_time = timon::lights::held_in_time(its, chosen);
    return timon::lights::held_on(std::span<const Held>(in_time), period.start_on).profile_id;
  };
  const auto own = indicator != nullptr ? held(indicator->id, indicator->light_profile_id) : std::nullopt;
  const auto id = own ? own : held(std::nullopt, plan.light_profile_id);
  return storage::lights::find_profile(session, *id);
}

}  // namespace timon::usecases::lights
