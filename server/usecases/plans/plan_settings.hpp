#pragma once
// What callers say about a plan's settings, and how it finds its way into the plan.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "domain/plans/plan.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::plans {

struct PeriodWeightInput {
  std::string period{};  ///< code
  Hundredths weight{};
};
BOOST_DESCRIBE_STRUCT(PeriodWeightInput, (), (period, weight))

struct PlanSettingsInput {
  std::optional<timon::plans::RollUp> roll_up{};
  std::optional<std::optional<Hundredths>> roll_up_cap{};
  std::optional<timon::plans::ZeroPlanned> zero_planned{};
  std::optional<std::string> light_profile{};  ///< code
  std::optional<std::vector<PeriodWeightInput>> period_weights{};
  std::optional<timon::plans::WeightScale> weight_scale{};  ///< fixed once the plan is approved
};
BOOST_DESCRIBE_STRUCT(PlanSettingsInput, (),
                      (roll_up, roll_up_cap, zero_planned, light_profile, period_weights, weight_scale))

/// Puts what is given into the plan; a profile that is not there is an error.
void apply_settings(std::vector<FieldError>& errors, storage::Session& session, timon::plans::Plan& plan,
                    const PlanSettingsInput& input);

/// The weights with their periods found; periods that are not there and weights that do not add are errors.
std::vector<timon::plans::PeriodWeight> period_weights_from(std::vector<FieldError>& errors, storage::Session& session,
                                                            const timon::plans::Plan& plan,
                                                            const std::vector<PeriodWeightInput>& input);

/// The institution's own profile of that code, else the shipped one.
std::optional<timon::plans::ProfileId> find_profile(storage::Session& session, timon::people::OfficeId institution,
                                                    std::string_view code);

/// "2024=15 2025=35", for histories.
std::string text_of(storage::Session& session, const std::vector<timon::plans::PeriodWeight>& weights);

}  // namespace timon::usecases::plans
