#pragma once
// What every edit leaves behind: its ledger entry and change; and, once the plan is approved, the old and new values
// with the reason.

#include <string>
#include <vector>

#include "domain/plans/edits.hpp"
#include "domain/plans/plan.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::plans {

struct Edit {
  std::string act;  ///< the use case's name
  timon::plans::EditedKind kind = timon::plans::EditedKind::Element;
  std::int64_t id = 0;
  std::vector<timon::plans::FieldChange> changes;
  std::string reason;
};

void keep_edit(const Context& context, storage::Transaction& transaction, const timon::plans::Plan& plan,
               const Edit& edit);

/// Everything that is said about a thing that is new, as changes from nothing.
std::vector<timon::plans::FieldChange> all_new(const timon::plans::Fields& fields);

/// Refused: a version that is no longer the one that the caller read.
Result<void> require_version(std::int64_t current, std::int64_t given);

}  // namespace timon::usecases::plans
