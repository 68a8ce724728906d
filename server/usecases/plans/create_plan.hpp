#pragma once
// Starts a plan in draft, with its levels and settings.

#include "domain/plans/level.hpp"
#include "usecases/context.hpp"
#include "usecases/plans/plan_settings.hpp"

namespace timon::usecases::plans {

struct NewLevel {
  timon::plans::ElementKind kind = timon::plans::ElementKind::StrategicLevel;
  std::string code{};
  std::string name{};
  std::string plural_name{};
  std::optional<bool> may_be_root{};
  std::optional<std::vector<std::string>> parents{};  ///< codes
};
BOOST_DESCRIBE_STRUCT(NewLevel, (), (kind, code, name, plural_name, may_be_root, parents))

struct CreatePlan {
  std::optional<timon::people::OfficeId> institution{};  ///< nothing: the caller's
  std::string code{};
  std::string name{};
  Day start_on{};
  Day end_on{};
  std::optional<std::vector<NewLevel>> levels{};  ///< nothing: from axis to activity
  std::optional<PlanSettingsInput> settings{};
};
BOOST_DESCRIBE_STRUCT(CreatePlan, (), (institution, code, name, start_on, end_on, levels, settings))

/// Refused: not allowed for the institution, a code in use, levels and settings that plan_rules refuse.
Result<timon::plans::PlanId> create_plan(const Context& context, const CreatePlan& input);

/// The same within a transaction of the caller's, for an import that makes its plan.
Result<timon::plans::PlanId> create_plan(const Context& context, storage::Transaction& transaction,
                                         const CreatePlan& input);

}  // namespace timon::usecases::plans
