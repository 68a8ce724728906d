#pragma once
// A new plan from one that is there, as when last year's is the beginning of next year's: levels, settings, elements,
// links and sheets, the dates moved as far as the plan itself. Never its facts, neither targets nor results.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "base/day.hpp"
#include "base/names.hpp"
#include "domain/plans/ids.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::plans {

/// Strategy: only the levels and the strategic elements, to begin anew below them.
enum class CopiedPart { Everything, Strategy };

constexpr auto names_of(CopiedPart) {
  using enum CopiedPart;
  return std::to_array<Name<CopiedPart>>({{Everything, "everything"}, {Strategy, "strategy"}});
}

struct CopyPlan {
  std::string code{};
  std::string name{};
  Day start_on{};
  std::optional<CopiedPart> part{};  ///< nothing: everything
};
BOOST_DESCRIBE_STRUCT(CopyPlan, (), (code, name, start_on, part))

/// Refused: a plan the caller may not see, not allowed to create one for its institution, a code in use.
Result<timon::plans::PlanId> copy_plan(const Context& context, timon::plans::PlanId source, const CopyPlan& input);

}  // namespace timon::usecases::plans
