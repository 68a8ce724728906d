#include "storage/imports/import_store.hpp"

namespace timon::storage::imports {
namespace {

constexpr Sql insert_import{"imports/insert_import", R"sql(
  INSERT INTO imports (id, institution_id, plan_id, person_id, file_name, file_hash, map_text, mode, state,
    is_cancel_requested, read_rows, total_rows, created_count, updated_count, unchanged_count, refused_count,
    failure_code, started_at, finished_at)
  VALUES (:id, :institution_id, :plan_id, :person_id, :file_name, :file_hash, :map_text, :mode, :state,
    :is_cancel_requested, :read_rows, :total_rows, :created_count, :updated_count, :unchanged_count, :refused_count,
    :failure_code, :started_at, :finished_at))sql"};
constexpr Sql find_import_sql{"imports/find_import", R"sql(
  SELECT id, institution_id, plan_id, person_id, file_name, file_hash, map_text, mode, state, is_cancel_requested,
    read_rows, total_rows, created_count, updated_count, unchanged_count, refused_count, failure_code, started_at,
    finished_at
  FROM imports WHERE id = :id)sql"};
constexpr Sql list_imports_sql{"imports/list_imports", R"sql(
  SELECT id, institution_id, plan_id, person_id, file_name, file_hash, map_text, mode, state, is_cancel_requested,
    read_rows, total_rows, created_count, updated_count, unchanged_count, refused_count, failure_code, started_at,
    finished_at
  FROM imports WHERE id < :before ORDER BY id DESC LIMIT :limit)sql"};
constexpr Sql select_names{"imports/select_names", R"sql(
  SELECT imports.id, plans.code, person_details.display_name
  FROM imports LEFT JOIN plans ON plans.id = imports.plan_id
    LEFT JOIN person_details ON person_details.person_id = imports.person_id
  WHERE imports.id >= :oldest AND imports.id <= :newest)sql"};
constexpr Sql update_import{"imports/update_import", R"sql(
  UPDATE imports SET plan_id = (SELECT id FROM plans WHERE id = :plan_id), file_hash = :file_hash, state = :state, read_rows = :read_rows,
    total_rows = :total_rows, created_count = :created_count, updated_count = :updated_count,
    unchanged_count = :unchanged_count, refused_count = :refused_count, failure_code = :failure_code,
    finished_at = :finished_at
  WHERE id = :id)sql"};
constexpr Sql update_read_rows{"imports/update_read_rows",
                               R"sql(UPDATE imports SET read_rows = :rows WHERE id = :id)sql"};
constexpr Sql update_cancel{"imports/update_cancel", R"sql(
  UPDATE imports SET is_cancel_requested = TRUE WHERE id = :id AND state = 'running')sql"};
constexpr Sql find_cancel{"imports/find_cancel", R"sql(SELECT is_cancel_requested FROM imports WHERE id = :id)sql"};
constexpr Sql count_changes{"imports/count_changes_since", R"sql(
  SELECT count(*) FROM changes WHERE sequence > :sequence AND (plan_id = :plan_id
    OR (plan_id IS NULL AND subject_kind IN ('office', 'institution', 'period', 'measure'))
    OR (institution_id = :institution_id AND subject_kind IN ('plan', 'import'))))sql"};
constexpr Sql update_running{"imports/fail_running", R"sql(
  UPDATE imports SET state = 'failed', failure_code = 'interrupted', finished_at = :now WHERE state = 'running')sql"};
constexpr Bulk add_verdicts_bulk{"imports/add_verdicts", "import_verdicts",
                                 "import_id, number, severity, code, sheet, row_number, column_name, value, expected"};
constexpr Sql list_verdicts_sql{"imports/list_verdicts", R"sql(
  SELECT number, severity, code, sheet, row_number, column_name, value, expected
  FROM import_verdicts
  WHERE import_id = :id AND number > :after AND (CAST(:severity AS TEXT) IS NULL OR severity = :severity)
  ORDER BY number LIMIT :limit)sql"};
constexpr Sql count_verdicts_sql{"imports/count_verdicts", R"sql(
  SELECT import_id, severity, count(*) FROM import_verdicts
  WHERE import_id >= :oldest AND import_id <= :newest
  GROUP BY import_id, severity ORDER BY import_id, severity)sql"};

struct VerdictRow {
  std::int64_t number = 0;
  Severity severity = Severity::Error;
  std::string code;
  std::string sheet;
  std::optional<std::int64_t> row_number;
  std::string column_name;
  std::string value;
  std::string expected;
};

}  // namespace

void add_import(Transaction& transaction, const Import& one) {
  transaction.execute(insert_import, {{"id", one.id},
                                      {"institution_id", one.institution_id},
                                      {"plan_id", one.plan_id},
                                      {"person_id", one.person_id},
                                      {"file_name", one.file_name},
                                      {"file_hash", one.file_hash},
                                      {"map_text", one.map_text},
                                      {"mode", one.mode},
                                      {"state", one.state},
                                      {"is_cancel_requested", one.is_cancel_requested},
                                      {"read_rows", one.read_rows},
                                      {"total_rows", one.total_rows},
                                      {"created_count", one.created_count},
                                      {"updated_count", one.updated_count},
                                      {"unchanged_count", one.unchanged_count},
                                      {"refused_count", one.refused_count},
                                      {"failure_code", one.failure_code},
                                      {"started_at", one.started_at},
                                      {"finished_at", one.finished_at}});
}

std::optional<Import> find_import(Session& session, ImportId id) {
  return session.optional_row<Import>(find_import_sql, {{"id", id}});
}

std::vector<Import> list_imports(Session& session, ImportId before, std::int64_t limit) {
  return session.rows<Import>(list_imports_sql, {{"before", before}, {"limit", limit}});
}

std::vector<ImportNames> names_of_imports(Session& session, ImportId oldest, ImportId newest) {
  return session.rows<ImportNames>(select_names, {{"oldest", oldest}, {"newest", newest}});
}

void save_import(Transaction& transaction, const Import& one) {
  transaction.execute(update_import, {{"id", one.id},
                                      {"plan_id", one.plan_id},
                                      {"file_hash", one.file_hash},
                                      {"state", one.state},
                                      {"read_rows", one.read_rows},
                                      {"total_rows", one.total_rows},
                                      {"created_count", one.created_count},
                                      {"updated_count", one.updated_count},
                                      {"unchanged_count", one.unchanged_count},
                                      {"refused_count", one.refused_count},
                                      {"failure_code", one.failure_code},
                                      {"finished_at", one.finished_at}});
}

void set_read_rows(Transaction& transaction, ImportId id, std::int64_t rows) {
  transaction.execute(update_read_rows, {{"id", id}, {"rows", rows}});
}

bool request_cancel(Transaction& transaction, ImportId id) {
  return transaction.execute(update_cancel, {{"id", id}}) == 1;
}

bool is_cancel_requested(Session& session, ImportId id) {
  return session.optional_row<bool>(find_cancel, {{"id", id}}).value_or(true);
}

bool has_changed_since(Session& session, std::int64_t sequence, timon::people::OfficeId institution,
                       timon::plans::PlanId plan) {
  return session.row<std::int64_t>(count_changes,
                                   {{"sequence", sequence}, {"institution_id", institution}, {"plan_id", plan}}) > 0;
}

void fail_running(Transaction& transaction, Instant now) { transaction.execute(update_running, {{"now", now}}); }

void add_verdicts(Transaction& transaction, ImportId id, const std::vector<Verdict>& verdicts) {
  BulkInsert insert = transaction.bulk(add_verdicts_bulk);
  for (std::int64_t number = 1; const auto& [severity, code, origin, value, expected] : verdicts) {
    const auto row = origin.row > 0 ? std::optional<std::int64_t>(origin.row) : std::nullopt;
    insert.add(id, number++, severity, code, origin.sheet, row, origin.column, value, expected);
  }
  insert.finish();
}

std::vector<NumberedVerdict> list_verdicts(Session& session, ImportId id, std::optional<Severity> severity,
                                           std::int64_t after, std::int64_t limit) {
  std::vector<NumberedVerdict> verdicts;
  session.each<VerdictRow>(list_verdicts_sql, {{"id", id}, {"severity", severity}, {"after", after}, {"limit", limit}},
                           [&](VerdictRow row) {
                             const auto number = static_cast<std::uint32_t>(row.row_number.value_or(0));
                             verdicts.push_back({row.number,
                                                 {row.severity,
                                                  std::move(row.code),
                                                  {std::move(row.sheet), number, std::move(row.column_name)},
                                                  std::move(row.value),
                                                  std::move(row.expected)}});
                           });
  return verdicts;
}

std::vector<SeverityCount> count_verdicts(Session& session, ImportId oldest, ImportId newest) {
  return session.rows<SeverityCount>(count_verdicts_sql, {{"oldest", oldest}, {"newest", newest}});
}

}  // namespace timon::storage::imports
