#include "usecases/plans/plan_settings.hpp"

#include "domain/plans/plan_rules.hpp"
#include "storage/lights/profile_store.hpp"
#include "storage/plans/period_store.hpp"
#include "usecases/plans/given.hpp"

namespace timon::usecases::plans {

using storage::Session;
using timon::plans::PeriodWeight;
using timon::plans::Plan;

void apply_settings(std::vector<FieldError>& errors, Session& session, Plan& plan, const PlanSettingsInput& input) {
  take(plan.roll_up, input.roll_up);
  if (plan.state != timon::plans::PlanState::Draft &&
      input.weight_scale.value_or(plan.weight_scale) != plan.weight_scale)
    errors.push_back({"settings.weight_scale", "frozen"});
  take(plan.weight_scale, input.weight_scale);
  take(plan.roll_up_cap, input.roll_up_cap);
  take(plan.zero_planned, input.zero_planned);
  if (!input.light_profile) return;
  if (const auto profile = find_profile(session, plan.institution_id, *input.light_profile))
    plan.light_profile_id = *profile;
  else
    errors.push_back({"settings.light_profile", "unknown_light_profile", {{"code", *input.light_profile}}});
}

std::vector<PeriodWeight> period_weights_from(std::vector<FieldError>& errors, Session& session, const Plan& plan,
                                              const std::vector<PeriodWeightInput>& input) {
  std::vector<PeriodWeight> weights;
  for (std::size_t index = 0; index < input.size(); ++index) {
    const auto period = storage::plans::find_period_by_code(session, plan.institution_id, input[index].period);
    if (period)
      weights.push_back({period->id, input[index].weight});
    else
      errors.push_back({"settings.period_weights[" + std::to_string(index) + "].period",
                        "unknown_period",
                        {{"code", input[index].period}}});
  }
  if (weights.size() < input.size()) return weights;
  for (auto& error : timon::plans::period_weight_errors(weights)) errors.push_back(std::move(error));
  return weights;
}

std::optional<timon::plans::ProfileId> find_profile(Session& session, timon::people::OfficeId institution,
                                                    std::string_view code) {
  std::optional<timon::plans::ProfileId> found;
  for (const auto& profile : storage::lights::list_profiles(session)) {
    if (profile.code != code) continue;
    if (profile.institution_id == institution) return profile.id;
    if (!profile.institution_id) found = profile.id;
  }
  return found;
}

std::string text_of(Session& session, const std::vector<PeriodWeight>& weights) {
  std::string line;
  for (const PeriodWeight& one : weights) {
    const auto period = storage::plans::find_period(session, one.period_id);
    line += (line.empty() ? "" : " ") + (period ? period->code : one.period_id.text()) + "=" + text(one.weight);
  }
  return line;
}

}  // namespace timon::usecases::plans
