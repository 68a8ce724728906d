#pragma once
// A plan and its settings. Members stand in the order of the columns of `plans`.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/decimal.hpp"
#include "base/names.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/ids.hpp"

namespace timon::plans {

enum class PlanState { Draft, Approved, Closed };
enum class RollUp { Weights, Mean };
/// What siblings' weights add to: 100.00, or the weight of their parent (CONPES 3918).
enum class WeightScale { Relative, Absolute };
enum class ZeroPlanned { NotApplicable, Zero };

constexpr auto names_of(PlanState) {
  using enum PlanState;
  return std::to_array<Name<PlanState>>({{Draft, "draft"}, {Approved, "approved"}, {Closed, "closed"}});
}
constexpr auto names_of(RollUp) {
  return std::to_array<Name<RollUp>>({{RollUp::Weights, "weights"}, {RollUp::Mean, "mean"}});
}
constexpr auto names_of(WeightScale) {
  using enum WeightScale;
  return std::to_array<Name<WeightScale>>({{Relative, "relative"}, {Absolute, "absolute"}});
}
constexpr auto names_of(ZeroPlanned) {
  using enum ZeroPlanned;
  return std::to_array<Name<ZeroPlanned>>({{NotApplicable, "not_applicable"}, {Zero, "zero"}});
}

struct Plan {
  PlanId id;
  people::OfficeId institution_id;
  std::string code;
  std::string name;
  PlanState state = PlanState::Draft;
  Day start_on;
  Day end_on;
  RollUp roll_up = RollUp::Weights;
  WeightScale weight_scale = WeightScale::Relative;
  std::optional<Hundredths> roll_up_cap = whole<2>(100);  ///< nothing: no cap
  ZeroPlanned zero_planned = ZeroPlanned::NotApplicable;
  ProfileId light_profile_id;
  Instant created_at;
  std::optional<Instant> approved_at;
  std::optional<people::PersonId> approved_by;
  std::optional<Instant> closed_at;
  std::int64_t version = 1;

  bool operator==(const Plan&) const = default;
};

/// What a period's compliance weighs in the whole plan; a plan without any goes by its whole-plan targets.
struct PeriodWeight {
  PeriodId period_id;
  Hundredths weight;

  bool operator==(const PeriodWeight&) const = default;
};

}  // namespace timon::plans
