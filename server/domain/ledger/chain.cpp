#include "domain/ledger/chain.hpp"

namespace timon::ledger {

Entry next_entry(const Head& head, const Act& act, const std::vector<PrivateText>& private_texts,
                 std::optional<people::PersonId> person, Instant now) {
  Entry entry{.sequence = head.sequence + 1,
              .recorded_at = now,
              .institution_id = act.institution_id,
              .person_id = person,
              .act = act.act,
              .subject_kind = act.subject_kind,
              .subject_id = act.subject_id,
              .body = body_of(act.fields, private_texts),
              .previous_hash = head.hash};
  entry.hash = hash_of(entry);
  return entry;
}

std::optional<Fault> fault_of(const Head& head, const Entry& entry) {
  if (entry.sequence != head.sequence + 1) return Fault::Gap;
  if (entry.previous_hash != head.hash) return Fault::BrokenLink;
  if (entry.hash != hash_of(entry)) return Fault::WrongHash;
  return std::nullopt;
}

bool is_committed(const Entry& entry, const PrivateText& text) {
  return commitment_in(entry.body, text.field) == commitment_of(text);
}

}  // namespace timon::ledger
