#include "usecases/record_act.hpp"

#include "storage/ledger/ledger_store.hpp"

namespace timon::usecases {

std::int64_t record_act(const Context& context, storage::Transaction& transaction, const timon::ledger::Act& act) {
  return storage::ledger::append(transaction, act, context.caller.person_id, context.clock());
}

}  // namespace timon::usecases
