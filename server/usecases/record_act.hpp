#pragma once
// The line by which each use case that writes says what it did. In the same transaction, always.

#include "domain/ledger/entry.hpp"
#include "usecases/context.hpp"

namespace timon::usecases {

/// Appends to the ledger and to the changes: the caller as author (nothing: the system), the clock's now.
///   record_act(context, transaction, {.act = "add_office", .subject_kind = "office", …});
std::int64_t record_act(const Context& context, storage::Transaction& transaction, const timon::ledger::Act& act);

}  // namespace timon::usecases
