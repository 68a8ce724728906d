#pragma once
// Reads the whole ledger and says whether anything in it was altered. For `timon check` and the administrator.

#include "base/error.hpp"
#include "domain/ledger/chain.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::ledger {

struct LedgerFault {
  std::int64_t sequence = 0;
  timon::ledger::Fault fault{};

  bool operator==(const LedgerFault&) const = default;
};

struct LedgerCheck {
  std::int64_t entries = 0;
  std::string head{};
  std::vector<LedgerFault> faults{};  ///< the chain is followed to its end, so that all are told
};

Result<LedgerCheck> check_ledger(const Context& context);

}  // namespace timon::usecases::ledger
