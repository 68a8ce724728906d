#pragma once
// The one way by which planned, reported and verified values come to be kept: the same checks in the same order, the
// fact appended, the ledger told. The three use cases beside this file call it.

#include "storage/reports/fact_store.hpp"
#include "usecases/reports/cover_gate.hpp"
#include "usecases/reports/fact_input.hpp"

namespace timon::usecases::reports {

using storage::reports::ListedFact;

/// Within a transaction that records more, and whose caller restates what was closed. `covers`: that were read for all
/// of them.
Result<ListedFact> record_fact_in(const Context& context, storage::Transaction& transaction,
                                  timon::reports::FactKind kind, timon::access::Action action, const FactInput& input,
                                  const CoverGate* covers = nullptr);

Result<ListedFact> record_fact(const Context& context, timon::reports::FactKind kind, timon::access::Action action,
                               const FactInput& input);

}  // namespace timon::usecases::reports
