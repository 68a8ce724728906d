#pragma once
// Approval: keeps the plan as it is for ever, fixes how its indicators are judged, and opens it to reports.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/plans/ids.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::plans {

struct ApprovePlan {
  std::int64_t version = 0;
  std::optional<std::vector<std::string>> accepted_warnings{};  ///< codes, kept on record
};
BOOST_DESCRIBE_STRUCT(ApprovePlan, (), (version, accepted_warnings))

/// Refused: no draft, another version, what readiness misses, warnings that nobody accepted.
Result<void> approve_plan(const Context& context, timon::plans::PlanId id, const ApprovePlan& input);

struct ClosePlan {
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ClosePlan, (), (version))

/// Nothing reports to it any more. Refused: not approved, another version.
Result<void> close_plan(const Context& context, timon::plans::PlanId id, const ClosePlan& input);

}  // namespace timon::usecases::plans
