#pragma once
// The one way by which planned, reported and verified values come to be kept: the same checks in the same order, the
// fact appended, the ledger told. The three use cases beside this file call it.

#include <optional>
#include <string>
#include <variant>

#include "domain/access/permissions.hpp"
#include "domain/reports/reporting.hpp"
#include "storage/reports/fact_store.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::reports {

/// An indicator, or an element that tells its own progress.
using Subject = std::variant<timon::indicators::IndicatorId, timon::plans::ElementId>;

struct FactInput {
  Subject subject;
  std::string period{};  ///< code
  timon::reports::Typed typed{};
  std::string note{};
};

using storage::reports::ListedFact;

/// Within a transaction that records more.
Result<ListedFact> record_fact_in(const Context& context, storage::Transaction& transaction,
                                  timon::reports::FactKind kind, timon::access::Action action, const FactInput& input);

Result<ListedFact> record_fact(const Context& context, timon::reports::FactKind kind, timon::access::Action action,
                               const FactInput& input);

}  // namespace timon::usecases::reports
