#pragma once
// The chained ledger: appended in the transaction that does the act, never changed. Only private texts can be erased.

#include <span>

#include "domain/ledger/chain.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::ledger {

using timon::ledger::Act;
using timon::ledger::Entry;
using timon::ledger::Head;
using timon::ledger::PrivateText;

/// Appends the act, with fresh salts for its private texts, and the change that other servers look for.
/// Returns the entry's sequence number.
std::int64_t append(Transaction& transaction, const Act& act, std::optional<timon::people::PersonId> person,
                    Instant now);

Head head(Session& session);

/// In order, those after `sequence`.
std::vector<Entry> entries_after(Session& session, std::int64_t sequence, std::int64_t limit);
std::vector<Entry> entries_of_subject(Session& session, std::int64_t subject_id);

/// How often a person did something at a moment: two acts of one minute are told apart by their number alone.
std::int64_t count_acts(Session& session, timon::people::PersonId person, Instant at, std::string_view act);

struct KeptText {
  std::int64_t sequence = 0;
  PrivateText text{};
};
/// The private texts of the entries from `first` to `last`, in their order.
std::vector<KeptText> private_texts(Session& session, std::int64_t first, std::int64_t last);
/// Erases the private texts of all entries about one subject. Returns how many.
std::int64_t erase_private_texts(Transaction& transaction, std::int64_t subject_id);

}  // namespace timon::storage::ledger
