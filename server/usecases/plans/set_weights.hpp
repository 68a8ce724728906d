#pragma once
// Sets the weights of all children of one element, or of the roots, at once: they add to 100.00 or are all empty. Where
// the plan's weights are absolute they add to their parent's, and what stands below may be weighed in the same act.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "domain/plans/ids.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::plans {

struct ElementWeight {
  timon::plans::ElementId element;
  std::int64_t version = 0;  ///< of the element, as the caller read it
  std::optional<Hundredths> weight{};
};
BOOST_DESCRIBE_STRUCT(ElementWeight, (), (element, version, weight))

struct SetWeights {
  std::optional<timon::plans::ElementId> parent{};
  std::vector<ElementWeight> weights{};
  std::optional<std::string> reason{};
};
BOOST_DESCRIBE_STRUCT(SetWeights, (), (parent, weights, reason))

/// Refused: a withdrawn parent, what is no child of that parent, children left out or given twice, another version of
/// any of them, weights that R-7 refuses.
Result<void> set_weights(const Context& context, timon::plans::PlanId plan, const SetWeights& input);

}  // namespace timon::usecases::plans
