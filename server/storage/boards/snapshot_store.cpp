#include "storage/boards/snapshot_store.hpp"

#include <map>
#include <tuple>

namespace timon::storage::boards {
namespace {

constexpr Sql insert_snapshot{"boards/add_snapshot", R"sql(
  INSERT INTO period_snapshots (id, closing_id, number, taken_at, rules, hash, ledger_sequence, reopening_id)
  VALUES (:id, :closing_id, :number, :taken_at, :rules, :hash, :ledger_sequence, :reopening_id))sql"};
constexpr Bulk insert_rows{"boards/add_snapshot_rows", "snapshot_rows",
                           "snapshot_id, position, kind, subject_id, code, indicator, name, planned_e2, reported_e2, "
                           "verified_e2, compliance_e2, planned_exact, reported_exact, verified_exact, "
                           "compliance_exact, outcome, basis, light, planned_value, reported_value, verified_value, "
                           "replaces_id"};
constexpr Sql list_snapshots{"boards/list_snapshots", R"sql(
  SELECT s.id, s.closing_id, s.number, s.taken_at, s.rules, s.hash, s.ledger_sequence, s.reopening_id
  FROM period_snapshots s JOIN period_closings c ON c.id = s.closing_id
  WHERE c.plan_id = :plan_id ORDER BY s.id)sql"};
constexpr Sql find_previous{"boards/find_snapshot_before", R"sql(
  SELECT id FROM period_snapshots WHERE closing_id = :closing_id AND number < :number ORDER BY number DESC LIMIT 1)sql"};
constexpr Sql list_rows{"boards/list_snapshot_rows", R"sql(
  SELECT r.position, r.kind, r.subject_id, r.code, r.indicator, r.name, r.planned_e2, r.reported_e2, r.verified_e2,
    r.compliance_e2, r.planned_exact, r.reported_exact, r.verified_exact, r.compliance_exact, r.outcome, r.basis,
    r.light, r.planned_value, r.reported_value, r.verified_value
  FROM period_snapshots its JOIN period_snapshots s ON s.closing_id = its.closing_id AND s.number <= its.number
    JOIN snapshot_rows r ON r.snapshot_id = s.id
  WHERE its.id = :snapshot_id AND r.position >= 0 AND NOT EXISTS (
    SELECT 1 FROM snapshot_rows n JOIN period_snapshots later ON later.id = n.snapshot_id
    WHERE n.replaces_id = r.snapshot_id AND n.kind = r.kind AND n.subject_id = r.subject_id
      AND later.number <= its.number)
  ORDER BY r.position)sql"};
/// Which of its rows, gone ones too, a later snapshot replaces: the last said of each subject.
constexpr Sql list_replaceable{"boards/list_replaceable_rows", R"sql(
  SELECT r.kind, r.subject_id, r.snapshot_id
  FROM period_snapshots s JOIN snapshot_rows r ON r.snapshot_id = s.id
  WHERE s.closing_id = :closing_id AND NOT EXISTS (SELECT 1 FROM snapshot_rows n
    WHERE n.replaces_id = r.snapshot_id AND n.kind = r.kind AND n.subject_id = r.subject_id))sql"};

/// What two snapshots of a period print of the same subject, where it differs: exact values alone are not printed.
constexpr Sql list_restated{"boards/list_restated", R"sql(
  SELECT count(*) OVER (), s.id, s.closing_id, s.number, s.taken_at, s.rules, s.hash, s.ledger_sequence, s.reopening_id,
    p.rules, r.position, r.kind, r.subject_id, r.code, r.indicator, r.name, r.planned_e2, r.reported_e2, r.verified_e2,
    r.compliance_e2, r.light, r.planned_value, r.reported_value, r.verified_value, b.planned_e2, b.reported_e2,
    b.verified_e2, b.compliance_e2, b.light, b.planned_value, b.reported_value, b.verified_value
  FROM period_closings c JOIN period_snapshots s ON s.closing_id = c.id
    JOIN period_snapshots p ON p.closing_id = s.closing_id AND p.number = s.number - 1
    JOIN snapshot_rows r ON r.snapshot_id = s.id
    JOIN snapshot_rows b ON b.snapshot_id = r.replaces_id AND b.kind = r.kind AND b.subject_id = r.subject_id
  WHERE c.plan_id = :plan_id AND r.position >= 0 AND b.position >= 0
    AND (CAST(:element_id AS BIGINT) IS NULL OR (r.kind = 'element' AND r.subject_id = :element_id)
      OR (r.kind = 'indicator' AND r.subject_id IN (SELECT id FROM indicators WHERE element_id = :element_id)))
    AND (r.light <> b.light OR r.planned_e2 IS DISTINCT FROM b.planned_e2
      OR r.reported_e2 IS DISTINCT FROM b.reported_e2 OR r.verified_e2 IS DISTINCT FROM b.verified_e2
      OR r.compliance_e2 IS DISTINCT FROM b.compliance_e2 OR r.planned_value IS DISTINCT FROM b.planned_value
      OR r.reported_value IS DISTINCT FROM b.reported_value OR r.verified_value IS DISTINCT FROM b.verified_value)
  ORDER BY s.id DESC, r.position LIMIT :limit OFFSET :offset)sql"};

using OptionalText = std::optional<std::string>;

/// The columns of list_restated, in their order.
struct RestatedColumns {
  std::int64_t total = 0;
  SnapshotId id;
  timon::reports::ClosingId closing;
  std::int64_t number = 0;
  Instant taken_at;
  std::string rules, hash;
  std::int64_t ledger_sequence = 0;
  std::optional<timon::reports::ReopeningId> reopening;
  std::string rules_before;
  std::int64_t position = 0;
  timon::boards::FrozenKind kind{};
  std::int64_t subject_id = 0;
  std::string code, indicator, name;
  std::optional<Hundredths> planned, reported, verified, compliance;
  timon::lights::Light light{};
  OptionalText planned_value, reported_value, verified_value;
  std::optional<Hundredths> old_planned, old_reported, old_verified, old_compliance;
  timon::lights::Light old_light{};
  OptionalText old_planned_value, old_reported_value, old_verified_value;
};

RestatedRow restated_row(const RestatedColumns& its) {
  RestatedRow row{
      {its.id, its.closing, its.number, its.taken_at, its.rules, its.hash, its.ledger_sequence, its.reopening},
      its.rules_before,
      {},
      {}};
  auto& after = row.after;
  after.position = its.position, after.kind = its.kind, after.subject_id = its.subject_id;
  after.code = its.code, after.indicator = its.indicator, after.name = its.name, after.light = its.light;
  after.planned = its.planned, after.reported = its.reported;
  after.verified = its.verified, after.compliance = its.compliance;
  after.planned_value = its.planned_value, after.reported_value = its.reported_value;
  after.verified_value = its.verified_value;
  auto& before = row.before;
  before.light = its.old_light;
  before.planned = its.old_planned, before.reported = its.old_reported;
  before.verified = its.old_verified, before.compliance = its.old_compliance;
  before.planned_value = its.old_planned_value, before.reported_value = its.old_reported_value;
  before.verified_value = its.old_verified_value;
  return row;
}

/// In which snapshot each subject was last spoken of.
std::map<std::pair<timon::boards::FrozenKind, std::int64_t>, SnapshotId> last_rows(Session& session,
                                                                                   timon::reports::ClosingId closing) {
  std::map<std::pair<timon::boards::FrozenKind, std::int64_t>, SnapshotId> last;
  using Row = std::tuple<timon::boards::FrozenKind, std::int64_t, SnapshotId>;
  session.each<Row>(list_replaceable, {{"closing_id", closing}}, [&](const Row& row) {
    last.emplace(std::pair(std::get<0>(row), std::get<1>(row)), std::get<2>(row));
  });
  return last;
}

}  // namespace

void add_snapshot(Transaction& transaction, const Snapshot& snapshot, const std::vector<FrozenRow>& rows) {
  const auto previous = transaction.optional_row<SnapshotId>(
      find_previous, {{"closing_id", snapshot.closing_id}, {"number", snapshot.number}});
  const auto last = last_rows(transaction, snapshot.closing_id);
  const auto kept = previous ? timon::boards::rows_to_keep(rows_of_snapshot(transaction, *previous), rows) : rows;
  transaction.execute(insert_snapshot, {{"id", snapshot.id},
                                        {"closing_id", snapshot.closing_id},
                                        {"number", snapshot.number},
                                        {"taken_at", snapshot.taken_at},
                                        {"rules", snapshot.rules},
                                        {"hash", snapshot.hash},
                                        {"ledger_sequence", snapshot.ledger_sequence},
                                        {"reopening_id", snapshot.reopening_id}});
  if (kept.empty()) return;
  auto bulk = transaction.bulk(insert_rows);
  for (const auto& r : kept) {
    const auto replaced = last.find({r.kind, r.subject_id});
    bulk.add(snapshot.id, r.position, r.kind, r.subject_id, r.code, r.indicator, r.name, r.planned, r.reported,
             r.verified, r.compliance, r.planned_exact, r.reported_exact, r.verified_exact, r.compliance_exact,
             r.outcome, r.basis, r.light, r.planned_value, r.reported_value, r.verified_value,
             replaced == last.end() ? std::nullopt : std::optional(replaced->second));
  }
  bulk.finish();
}

std::vector<Snapshot> snapshots_of_plan(Session& session, timon::plans::PlanId plan) {
  return session.rows<Snapshot>(list_snapshots, {{"plan_id", plan}});
}

std::vector<FrozenRow> rows_of_snapshot(Session& session, SnapshotId snapshot) {
  return session.rows<FrozenRow>(list_rows, {{"snapshot_id", snapshot}});
}

RestatedRows restated_rows(Session& session, const RestatedQuery& query) {
  RestatedRows page;
  session.each<RestatedColumns>(
      list_restated,
      {{"plan_id", query.plan}, {"element_id", query.element}, {"limit", query.limit}, {"offset", query.offset}},
      [&](const RestatedColumns& its) {
        page.total = its.total;
        page.rows.push_back(restated_row(its));
      });
  return page;
}

}  // namespace timon::storage::boards
