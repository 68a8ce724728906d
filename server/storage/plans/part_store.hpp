#pragma once
// Versions of what is said of an element beside its own fields: whom it reached, which needs it answers.

#include "base/names.hpp"
#include "domain/plans/ids.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::plans {

enum class Part { Attended, Needs };
constexpr auto names_of(Part) {
  return std::to_array<Name<Part>>({{Part::Attended, "attended"}, {Part::Needs, "needs"}});
}

/// 0 where nothing was said yet.
std::int64_t version_of(Session& session, timon::plans::ElementId element, Part part);
/// Over the version that was read; refused as a conflict when somebody said something since.
Result<void> advance(Transaction& transaction, timon::plans::ElementId element, Part part, std::int64_t version);

/// Before the element itself disappears.
void forget_parts(Transaction& transaction, timon::plans::ElementId element);

}  // namespace timon::storage::plans
