#include "storage/mandates/mandate_store.hpp"

namespace timon::storage::mandates {
namespace {

constexpr Sql find_mandate_sql{"mandates/find_mandate", R"sql(
  SELECT id, institution_id, kind, code, title, year, source, version FROM mandates WHERE id = :id)sql"};
constexpr Sql find_by_code{"mandates/find_mandate_by_code", R"sql(
  SELECT id, institution_id, kind, code, title, year, source, version
  FROM mandates WHERE institution_id = :institution_id AND code = :code)sql"};
constexpr Sql list_mandates_sql{"mandates/list_mandates", R"sql(
  SELECT id, institution_id, kind, code, title, year, source, version
  FROM mandates WHERE institution_id = :institution_id ORDER BY title, id)sql"};
constexpr Sql insert_mandate{"mandates/add_mandate", R"sql(
  INSERT INTO mandates (id, institution_id, kind, code, title, year, source)
  VALUES (:id, :institution_id, :kind, :code, :title, :year, :source))sql"};
constexpr Sql update_mandate{"mandates/save_mandate", R"sql(
  UPDATE mandates SET kind = :kind, title = :title, year = :year, source = :source, version = version + 1
  WHERE id = :id)sql"};
constexpr Sql delete_mandate_sql{"mandates/delete_mandate", R"sql(DELETE FROM mandates WHERE id = :id)sql"};
constexpr Sql delete_entries{"mandates/delete_entries", R"sql(DELETE FROM mandate_entries WHERE mandate_id = :id)sql"};
constexpr Sql cut_entries{"mandates/cut_entries", R"sql(
  UPDATE mandate_entries SET parent_id = NULL WHERE mandate_id = :id)sql"};
constexpr Sql find_entry_sql{"mandates/find_entry", R"sql(
  SELECT id, mandate_id, parent_id, code, name, position FROM mandate_entries WHERE id = :id)sql"};
constexpr Sql list_entries{"mandates/list_entries", R"sql(
  SELECT id, mandate_id, parent_id, code, name, position
  FROM mandate_entries WHERE mandate_id = :id ORDER BY position, id)sql"};
constexpr Sql insert_entry{"mandates/add_entry", R"sql(
  INSERT INTO mandate_entries (id, mandate_id, parent_id, code, name, position)
  VALUES (:id, :mandate_id, :parent_id, :code, :name, :position))sql"};
constexpr Sql update_entry{"mandates/save_entry", R"sql(
  UPDATE mandate_entries SET parent_id = :parent_id, name = :name, position = :position WHERE id = :id)sql"};
constexpr Sql count_alignments_sql{"mandates/count_alignments", R"sql(
  SELECT count(*) FROM alignments JOIN mandate_entries ON mandate_entries.id = alignments.entry_id
    JOIN elements ON elements.id = alignments.element_id
  WHERE mandate_entries.mandate_id = :id AND elements.withdrawn_at IS NULL)sql"};
constexpr Sql delete_withdrawn{"mandates/delete_alignments_of_withdrawn", R"sql(
  DELETE FROM alignments WHERE entry_id IN (SELECT id FROM mandate_entries WHERE mandate_id = :id)
    AND element_id IN (SELECT id FROM elements WHERE withdrawn_at IS NOT NULL))sql"};
constexpr Sql list_plans{"mandates/plans_aligned_to", R"sql(
  SELECT DISTINCT elements.plan_id FROM mandate_entries
    JOIN alignments ON alignments.entry_id = mandate_entries.id JOIN elements ON elements.id = alignments.element_id
  WHERE mandate_entries.mandate_id = :id ORDER BY elements.plan_id)sql"};

}  // namespace

std::optional<Mandate> find_mandate(Session& session, MandateId id) {
  return session.optional_row<Mandate>(find_mandate_sql, {{"id", id}});
}

std::optional<Mandate> find_mandate_by_code(Session& session, timon::people::OfficeId institution,
                                            std::string_view code) {
  return session.optional_row<Mandate>(find_by_code, {{"institution_id", institution}, {"code", code}});
}

std::vector<Mandate> list_mandates(Session& session, timon::people::OfficeId institution) {
  return session.rows<Mandate>(list_mandates_sql, {{"institution_id", institution}});
}

void add_mandate(Transaction& transaction, const Mandate& mandate) {
  transaction.execute(insert_mandate, {{"id", mandate.id},
                                       {"institution_id", mandate.institution_id},
                                       {"kind", mandate.kind},
                                       {"code", mandate.code},
                                       {"title", mandate.title},
                                       {"year", mandate.year},
                                       {"source", mandate.source}});
}

void save_mandate(Transaction& transaction, const Mandate& mandate) {
  transaction.execute(update_mandate, {{"id", mandate.id},
                                       {"kind", mandate.kind},
                                       {"title", mandate.title},
                                       {"year", mandate.year},
                                       {"source", mandate.source}});
}

void delete_mandate(Transaction& transaction, MandateId id) {
  transaction.execute(cut_entries, {{"id", id}});
  transaction.execute(delete_entries, {{"id", id}});
  transaction.execute(delete_mandate_sql, {{"id", id}});
}

std::optional<MandateEntry> find_entry(Session& session, MandateEntryId id) {
  return session.optional_row<MandateEntry>(find_entry_sql, {{"id", id}});
}

std::vector<MandateEntry> entries_of(Session& session, MandateId mandate) {
  return session.rows<MandateEntry>(list_entries, {{"id", mandate}});
}

void add_entries(Transaction& transaction, const std::vector<MandateEntry>& entries) {
  for (const MandateEntry& one : entries)
    transaction.execute(insert_entry, {{"id", one.id},
                                       {"mandate_id", one.mandate_id},
                                       {"parent_id", one.parent_id},
                                       {"code", one.code},
                                       {"name", one.name},
                                       {"position", one.position}});
}

void save_entry(Transaction& transaction, const MandateEntry& entry) {
  transaction.execute(
      update_entry,
      {{"id", entry.id}, {"parent_id", entry.parent_id}, {"name", entry.name}, {"position", entry.position}});
}

std::int64_t count_alignments(Session& session, MandateId id) {
  return session.row<std::int64_t>(count_alignments_sql, {{"id", id}});
}

std::int64_t delete_alignments_of_withdrawn(Transaction& transaction, MandateId id) {
  return transaction.execute(delete_withdrawn, {{"id", id}});
}

std::vector<timon::plans::PlanId> plans_aligned_to(Session& session, MandateId id) {
  return session.rows<timon::plans::PlanId>(list_plans, {{"id", id}});
}

}  // namespace timon::storage::mandates
