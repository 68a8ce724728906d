#include "storage/ledger/ledger_store.hpp"

#include "base/secret.hpp"
#include "storage/ledger/change_store.hpp"

namespace timon::storage::ledger {
namespace {

constexpr Sql find_head{"ledger/find_head", R"sql(SELECT sequence, hash FROM ledger_head WHERE id = 1)sql"};
constexpr Sql move_head{"ledger/move_head",
                        R"sql(UPDATE ledger_head SET sequence = :sequence, hash = :hash WHERE id = 1)sql"};
constexpr Sql add_entry{"ledger/add_entry", R"sql(
  INSERT INTO ledger_entries (sequence, recorded_at, institution_id, person_id, act, subject_kind, subject_id, body,
    previous_hash, hash)
  VALUES (:sequence, :recorded_at, :institution_id, :person_id, :act, :subject_kind, :subject_id, :body,
    :previous_hash, :hash))sql"};
constexpr Sql add_private_text{"ledger/add_private_text", R"sql(
  INSERT INTO ledger_private_texts (sequence, field, salt, value) VALUES (:sequence, :field, :salt, :value))sql"};
constexpr Sql list_entries{"ledger/list_entries", R"sql(
  SELECT sequence, recorded_at, institution_id, person_id, act, subject_kind, subject_id, body, previous_hash, hash
  FROM ledger_entries WHERE sequence > :sequence ORDER BY sequence LIMIT :limit)sql"};
constexpr Sql list_entries_of_subject{"ledger/list_entries_of_subject", R"sql(
  SELECT sequence, recorded_at, institution_id, person_id, act, subject_kind, subject_id, body, previous_hash, hash
  FROM ledger_entries WHERE subject_id = :subject_id ORDER BY sequence)sql"};
constexpr Sql list_private_texts{"ledger/list_private_texts", R"sql(
  SELECT sequence, field, salt, value FROM ledger_private_texts
  WHERE sequence BETWEEN :first AND :last ORDER BY sequence, field)sql"};
constexpr Sql erase_texts{"ledger/erase_texts", R"sql(
  DELETE FROM ledger_private_texts
  WHERE sequence IN (SELECT sequence FROM ledger_entries WHERE subject_id = :subject_id))sql"};

void add(Transaction& transaction, const Entry& entry) {
  transaction.execute(add_entry, {{"sequence", entry.sequence},
                                  {"recorded_at", entry.recorded_at},
                                  {"institution_id", entry.institution_id},
                                  {"person_id", entry.person_id},
                                  {"act", entry.act},
                                  {"subject_kind", entry.subject_kind},
                                  {"subject_id", entry.subject_id},
                                  {"body", entry.body},
                                  {"previous_hash", entry.previous_hash},
                                  {"hash", entry.hash}});
  transaction.execute(move_head, {{"sequence", entry.sequence}, {"hash", entry.hash}});
}

constexpr Sql count_acts_sql{"ledger/count_acts", R"sql(
  SELECT count(*) FROM ledger_entries WHERE person_id = :person_id AND recorded_at = :at AND act = :act)sql"};

}  // namespace

std::int64_t append(Transaction& transaction, const Act& act, std::optional<people::PersonId> person, Instant now) {
  std::vector<PrivateText> texts;
  for (const auto& [field, value] : act.private_texts) texts.push_back({field, random_token(16), value});
  const Entry entry = timon::ledger::next_entry(head(transaction), act, texts, person, now);
  add(transaction, entry);
  for (const PrivateText& text : texts)
    transaction.execute(
        add_private_text,
        {{"sequence", entry.sequence}, {"field", text.field}, {"salt", text.salt}, {"value", text.value}});
  add_change(transaction, {.recorded_at = now,
                           .institution_id = act.institution_id,
                           .plan_id = act.plan_id,
                           .subject_kind = act.changed.empty() ? act.subject_kind : act.changed,
                           .subject_id = act.subject_id});
  return entry.sequence;
}

Head head(Session& session) { return session.row<Head>(find_head); }

std::vector<Entry> entries_after(Session& session, std::int64_t sequence, std::int64_t limit) {
  return session.rows<Entry>(list_entries, {{"sequence", sequence}, {"limit", limit}});
}

std::vector<Entry> entries_of_subject(Session& session, std::int64_t subject_id) {
  return session.rows<Entry>(list_entries_of_subject, {{"subject_id", subject_id}});
}

std::vector<KeptText> private_texts(Session& session, std::int64_t first, std::int64_t last) {
  using Row = std::tuple<std::int64_t, std::string, std::string, std::string>;
  std::vector<KeptText> kept;
  session.each<Row>(list_private_texts, {{"first", first}, {"last", last}}, [&](const Row& row) {
    const auto& [sequence, field, salt, value] = row;
    kept.push_back({sequence, {field, salt, value}});
  });
  return kept;
}

std::int64_t erase_private_texts(Transaction& transaction, std::int64_t subject_id) {
  return transaction.execute(erase_texts, {{"subject_id", subject_id}});
}

std::int64_t count_acts(Session& session, people::PersonId person, Instant at, std::string_view act) {
  return session.row<std::int64_t>(count_acts_sql, {{"person_id", person}, {"at", at}, {"act", std::string(act)}});
}

}  // namespace timon::storage::ledger
