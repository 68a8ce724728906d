#pragma once
// Puts an element into its initiative's matrix, changes what is said of it there, or takes it out.

#include <boost/describe/class.hpp>

#include "domain/logframes/logframe.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::logframes {

struct EditLogframeRow {
  std::int64_t version = 0;                                ///< of the element
  std::optional<timon::logframes::LogframeLevel> level{};  ///< nothing: outside the matrix
  std::optional<std::string> assumptions{};
  std::optional<std::string> reason{};
};
BOOST_DESCRIBE_STRUCT(EditLogframeRow, (), (version, level, assumptions, reason))

/// Refused: not allowed, another version, no initiative at it or above it, an approved plan without a reason.
Result<void> edit_logframe_row(const Context& context, timon::plans::ElementId id, const EditLogframeRow& input);

}  // namespace timon::usecases::logframes
