#pragma once
// Writes what an import changes, in one transaction, with its one ledger entry: first what nobody else can know of yet,
// which is nearly all of a large import and need not keep other writers waiting, then the rest.

#include "domain/imports/import.hpp"
#include "usecases/context.hpp"
#include "usecases/imports/present_plan.hpp"

namespace timon::usecases::imports {

/// What is new, and the facts; those of what is new count already.
void add_what_is_new(storage::Transaction& transaction, const Present& present,
                     const timon::imports::PlanChanges& changes);

/// The rest, after it. Refused: something changed since it was read.
Result<void> save_changes(const Context& context, storage::Transaction& transaction, const Present& present,
                          const timon::imports::PlanChanges& changes, const timon::imports::Import& import,
                          const std::string& rows_digest);

/// SHA-256 over everything the workbook said, in one canonical form.
std::string digest_of(const timon::imports::ImportedPlan& imported);

}  // namespace timon::usecases::imports
