#include "storage/people/office_store.hpp"

#include "base/folded.hpp"

namespace timon::storage::people {
namespace {

constexpr Sql insert_office{"people/insert_office", R"sql(
  INSERT INTO offices (id, institution_id, parent_id, kind, code, name, name_folded, position)
  VALUES (:id, :institution_id, :parent_id, :kind, :code, :name, :name_folded, :position))sql"};
constexpr Sql insert_institution{"people/insert_institution", R"sql(
  INSERT INTO institutions (id, time_zone, language, kind, example_on)
  VALUES (:id, :time_zone, :language, :kind, :example_on))sql"};
constexpr Sql update_institution{"people/update_institution", R"sql(
  UPDATE institutions SET time_zone = :time_zone, language = :language, kind = :kind, accent = :accent,
    accent_dark = :accent_dark, version = version + 1
  WHERE id = :id AND version = :version)sql"};
constexpr Sql update_withdrawn{"people/update_withdrawn", R"sql(
  UPDATE offices SET withdrawn_at = :now, version = version + 1 WHERE id = :id AND version = :version)sql"};
constexpr Sql update_office{"people/update_office", R"sql(
  UPDATE offices SET parent_id = :parent_id, code = :code, name = :name, name_folded = :name_folded,
    position = :position, version = version + 1
  WHERE id = :id AND version = :version)sql"};
constexpr Sql select_office{"people/select_office", R"sql(
  SELECT id, institution_id, parent_id, kind, code, name, position, withdrawn_at, version
  FROM offices WHERE id = :id)sql"};
constexpr Sql select_institution{"people/select_institution", R"sql(
  SELECT id, time_zone, language, version, kind, accent, accent_dark, example_on
  FROM institutions WHERE id = :id)sql"};
constexpr Sql select_offices{"people/select_offices", R"sql(
  SELECT id, institution_id, parent_id, kind, code, name, position, withdrawn_at, version
  FROM offices WHERE withdrawn_at IS NULL)sql"};
constexpr Sql select_path{"people/select_office_path", R"sql(
  WITH RECURSIVE path (id, parent_id, step) AS (
    SELECT id, parent_id, 0 FROM offices WHERE id = :id
    UNION ALL
    SELECT offices.id, offices.parent_id, path.step + 1 FROM offices JOIN path ON offices.id = path.parent_id
    WHERE path.step < 100)
  SELECT id FROM path ORDER BY step)sql"};
constexpr Sql select_next_position{"people/select_next_position", R"sql(
  SELECT coalesce(max(position), 0) + 1 FROM offices
  WHERE parent_id = :parent_id OR (:parent_id IS NULL AND parent_id IS NULL))sql"};

constexpr Sql count_code{"people/count_office_code", R"sql(
  SELECT count(*) FROM offices WHERE institution_id = :institution_id AND code = :code AND id <> :id)sql"};

}  // namespace

void add_office(Transaction& transaction, const Office& office) {
  transaction.execute(insert_office, {{"id", office.id},
                                      {"institution_id", office.institution_id},
                                      {"parent_id", office.parent_id},
                                      {"kind", office.kind},
                                      {"code", office.code},
                                      {"name", office.name},
                                      {"name_folded", folded(office.name)},
                                      {"position", office.position}});
}

void add_institution(Transaction& transaction, const Institution& institution) {
  transaction.execute(insert_institution, {{"id", institution.id},
                                           {"time_zone", institution.time_zone},
                                           {"language", institution.language},
                                           {"kind", institution.kind},
                                           {"example_on", institution.example_on}});
}

bool save_institution(Transaction& transaction, const Institution& institution) {
  return transaction.execute(update_institution, {{"id", institution.id},
                                                  {"time_zone", institution.time_zone},
                                                  {"language", institution.language},
                                                  {"kind", institution.kind},
                                                  {"accent", institution.accent},
                                                  {"accent_dark", institution.accent_dark},
                                                  {"version", institution.version}}) == 1;
}

bool withdraw_office(Transaction& transaction, const Office& office, Instant now) {
  return transaction.execute(update_withdrawn, {{"id", office.id}, {"version", office.version}, {"now", now}}) == 1;
}

bool save_office(Transaction& transaction, const Office& office) {
  return transaction.execute(update_office, {{"id", office.id},
                                             {"parent_id", office.parent_id},
                                             {"code", office.code},
                                             {"name", office.name},
                                             {"name_folded", folded(office.name)},
                                             {"position", office.position},
                                             {"version", office.version}}) == 1;
}

std::optional<Office> find_office(Session& session, OfficeId id) {
  return session.optional_row<Office>(select_office, {{"id", id}});
}

std::optional<Institution> find_institution(Session& session, OfficeId id) {
  return session.optional_row<Institution>(select_institution, {{"id", id}});
}

bool is_code_taken(Session& session, const Office& office) {
  return session.row<int>(count_code,
                          {{"institution_id", office.institution_id}, {"code", office.code}, {"id", office.id}}) > 0;
}

std::vector<Office> offices(Session& session) { return session.rows<Office>(select_offices); }

std::vector<OfficeId> office_path(Session& session, OfficeId id) {
  return session.rows<OfficeId>(select_path, {{"id", id}});
}

std::int64_t next_position(Session& session, std::optional<OfficeId> parent) {
  return session.row<std::int64_t>(select_next_position, {{"parent_id", parent}});
}

}  // namespace timon::storage::people
