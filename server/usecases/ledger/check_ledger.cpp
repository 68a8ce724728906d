#include "usecases/ledger/check_ledger.hpp"

#include "storage/ledger/ledger_store.hpp"

namespace timon::usecases::ledger {
namespace {

using timon::ledger::Fault;
namespace store = storage::ledger;

constexpr std::int64_t page = 1000;

void check_page(storage::Session& session, const std::vector<store::Entry>& entries, store::Head& head,
                LedgerCheck& check) {
  const auto texts = store::private_texts(session, entries.front().sequence, entries.back().sequence);
  auto text = texts.begin();
  for (const store::Entry& entry : entries) {
    if (const auto fault = fault_of(head, entry)) check.faults.push_back({entry.sequence, *fault});
    for (; text != texts.end() && text->sequence == entry.sequence; ++text)
      if (!is_committed(entry, text->text)) check.faults.push_back({entry.sequence, Fault::WrongCommitment});
    head = {entry.sequence, entry.hash};
    ++check.entries;
  }
}

}  // namespace

Result<LedgerCheck> check_ledger(const Context& context) {
  const auto place = access::whole_installation();
  if (auto allowed = require(context.caller, access::Action::CheckInstallation, place); !allowed)
    return allowed.error();
  return context.database.read([](storage::Session& session) {
    LedgerCheck check;
    store::Head head;
    for (auto entries = store::entries_after(session, 0, page); !entries.empty();
         entries = store::entries_after(session, head.sequence, page))
      check_page(session, entries, head, check);
    if (head != store::head(session)) check.faults.push_back({head.sequence, Fault::WrongHead});
    check.head = head.hash;
    return check;
  });
}

}  // namespace timon::usecases::ledger
