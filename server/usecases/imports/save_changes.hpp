#pragma once
// Writes what an import changes, in one transaction, with its one ledger entry.

#include "domain/imports/import.hpp"
#include "usecases/context.hpp"
#include "usecases/imports/present_plan.hpp"

namespace timon::usecases::imports {

/// Refused: something changed since it was read.
Result<void> save_changes(const Context& context, storage::Transaction& transaction, const Present& present,
                          const timon::imports::PlanChanges& changes, const timon::imports::Import& import,
                          const std::string& rows_digest);

/// SHA-256 over everything the workbook said, in one canonical form.
std::string digest_of(const timon::imports::ImportedPlan& imported);

}  // namespace timon::usecases::imports
