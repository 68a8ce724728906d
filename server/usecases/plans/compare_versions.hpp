#pragma once
// What changed since the plan was approved: element by element, field by field, with both values as people read them,
// who changed it and why. From the version kept then, the plan as it is now, and the edits recorded in between.

#include <optional>
#include <string>
#include <vector>

#include "domain/plans/edits.hpp"
#include "domain/plans/kept.hpp"
#include "storage/plans/version_store.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::plans {

struct ComparedField {
  std::string field;                  ///< as the contract names it; `target` for the planned value of a period
  std::optional<std::string> period;  ///< code
  std::optional<std::string> old_value;
  std::optional<std::string> new_value;
};

struct ComparedEdit {
  Instant recorded_at;
  std::optional<std::string> person_name;  ///< nothing: the system, or a name that was erased
  std::optional<std::string> person_post;
  std::string reason;
};

struct ComparedThing {
  timon::plans::EditedKind subject = timon::plans::EditedKind::Element;
  std::int64_t id = 0;
  std::optional<timon::plans::ElementId> element;  ///< itself, or the one an indicator belongs to
  std::string code;
  std::string name;
  timon::plans::DifferenceKind kind = timon::plans::DifferenceKind::Changed;
  std::vector<ComparedField> changes;
  std::vector<ComparedEdit> edits;  ///< oldest first
};

struct VersionComparison {
  storage::plans::PlanVersion version;
  std::optional<std::string> person_name;
  std::vector<ComparedThing> things;
};

/// With the version of that number; without one, the last. Not found where none was kept: a draft.
Result<VersionComparison> compare_versions(const Context& context, timon::plans::PlanId plan,
                                           std::optional<std::int64_t> number);

}  // namespace timon::usecases::plans
