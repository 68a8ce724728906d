#pragma once
// Puts an element, with all below it, under another parent or at another position among its siblings; in a draft also
// into another level, as when a goal becomes an objective.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "domain/plans/ids.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::plans {

struct MoveElement {
  std::int64_t version = 0;
  std::optional<timon::plans::ElementId> parent{};  ///< nothing: to the top
  std::int64_t position = 0;                        ///< among the siblings there, from 0
  std::optional<std::string> reason{};
  std::optional<std::string> level{};  ///< code; nothing: it stays what it is
};
BOOST_DESCRIBE_STRUCT(MoveElement, (), (version, parent, position, reason, level))

/// Refused: below itself, too deep, a parent that is not allowed or of another plan; in an approved plan also when the
/// weights of either group of siblings would no longer stand. Another level is refused once the plan is approved, and
/// where what is below it, or what it says about itself, does not go with that level.
Result<void> move_element(const Context& context, timon::plans::ElementId id, const MoveElement& input);

}  // namespace timon::usecases::plans
