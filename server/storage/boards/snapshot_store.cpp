#include "storage/boards/snapshot_store.hpp"

namespace timon::storage::boards {
namespace {

constexpr Sql insert_snapshot{"boards/add_snapshot", R"sql(
  INSERT INTO period_snapshots (id, closing_id, number, taken_at, rules, hash, ledger_sequence, reopening_id)
  VALUES (:id, :closing_id, :number, :taken_at, :rules, :hash, :ledger_sequence, :reopening_id))sql"};
constexpr Bulk insert_rows{"boards/add_snapshot_rows", "snapshot_rows",
                           "snapshot_id, position, kind, subject_id, code, indicator, name, planned_e2, reported_e2, "
                           "verified_e2, compliance_e2, planned_exact, reported_exact, verified_exact, "
                           "compliance_exact, outcome, basis, light, planned_value, reported_value, verified_value"};
constexpr Sql list_snapshots{"boards/list_snapshots", R"sql(
  SELECT s.id, s.closing_id, s.number, s.taken_at, s.rules, s.hash, s.ledger_sequence, s.reopening_id
  FROM period_snapshots s JOIN period_closings c ON c.id = s.closing_id
  WHERE c.plan_id = :plan_id ORDER BY s.id)sql"};
constexpr Sql list_rows{"boards/list_snapshot_rows", R"sql(
  SELECT position, kind, subject_id, code, indicator, name, planned_e2, reported_e2, verified_e2, compliance_e2,
    planned_exact, reported_exact, verified_exact, compliance_exact, outcome, basis, light, planned_value,
    reported_value, verified_value
  FROM snapshot_rows WHERE snapshot_id = :snapshot_id ORDER BY position)sql"};
constexpr Sql list_rows_of_element{"boards/list_snapshot_rows_of_element", R"sql(
  SELECT r.position, r.kind, r.subject_id, r.code, r.indicator, r.name, r.planned_e2, r.reported_e2, r.verified_e2,
    r.compliance_e2, r.planned_exact, r.reported_exact, r.verified_exact, r.compliance_exact, r.outcome, r.basis,
    r.light, r.planned_value, r.reported_value, r.verified_value
  FROM (SELECT 'element' AS kind, id FROM elements WHERE id = :element_id
    UNION ALL
    SELECT 'indicator' AS kind, id FROM indicators WHERE element_id = :element_id) its
  JOIN snapshot_rows r ON r.snapshot_id = :snapshot_id AND r.kind = its.kind AND r.subject_id = its.id
  ORDER BY r.position)sql"};
constexpr Sql list_unlike{"boards/list_snapshot_rows_unlike", R"sql(
  SELECT r.position, r.kind, r.subject_id, r.code, r.indicator, r.name, r.planned_e2, r.reported_e2, r.verified_e2,
    r.compliance_e2, r.planned_exact, r.reported_exact, r.verified_exact, r.compliance_exact, r.outcome, r.basis,
    r.light, r.planned_value, r.reported_value, r.verified_value
  FROM snapshot_rows r LEFT JOIN snapshot_rows o
    ON o.snapshot_id = :other_id AND o.kind = r.kind AND o.subject_id = r.subject_id
  WHERE r.snapshot_id = :snapshot_id AND (o.position IS NULL
    OR coalesce(r.planned_exact, '') <> coalesce(o.planned_exact, '')
    OR coalesce(r.reported_exact, '') <> coalesce(o.reported_exact, '')
    OR coalesce(r.verified_exact, '') <> coalesce(o.verified_exact, '')
    OR coalesce(r.compliance_exact, '') <> coalesce(o.compliance_exact, '')
    OR coalesce(r.planned_value, '') <> coalesce(o.planned_value, '')
    OR coalesce(r.reported_value, '') <> coalesce(o.reported_value, '')
    OR coalesce(r.verified_value, '') <> coalesce(o.verified_value, '')
    OR r.light <> o.light)
  ORDER BY r.position)sql"};

}  // namespace

void add_snapshot(Transaction& transaction, const Snapshot& snapshot, std::span<const FrozenRow> rows) {
  transaction.execute(insert_snapshot, {{"id", snapshot.id},
                                        {"closing_id", snapshot.closing_id},
                                        {"number", snapshot.number},
                                        {"taken_at", snapshot.taken_at},
                                        {"rules", snapshot.rules},
                                        {"hash", snapshot.hash},
                                        {"ledger_sequence", snapshot.ledger_sequence},
                                        {"reopening_id", snapshot.reopening_id}});
  if (rows.empty()) return;
  auto bulk = transaction.bulk(insert_rows);
  for (const auto& r : rows)
    bulk.add(snapshot.id, r.position, r.kind, r.subject_id, r.code, r.indicator, r.name, r.planned, r.reported,
             r.verified, r.compliance, r.planned_exact, r.reported_exact, r.verified_exact, r.compliance_exact,
             r.outcome, r.basis, r.light, r.planned_value, r.reported_value, r.verified_value);
  bulk.finish();
}

std::vector<Snapshot> snapshots_of_plan(Session& session, timon::plans::PlanId plan) {
  return session.rows<Snapshot>(list_snapshots, {{"plan_id", plan}});
}

std::vector<FrozenRow> rows_of_snapshot(Session& session, SnapshotId snapshot) {
  return session.rows<FrozenRow>(list_rows, {{"snapshot_id", snapshot}});
}

std::vector<FrozenRow> rows_of_element(Session& session, SnapshotId snapshot, timon::plans::ElementId element) {
  return session.rows<FrozenRow>(list_rows_of_element, {{"snapshot_id", snapshot}, {"element_id", element}});
}

std::vector<FrozenRow> rows_unlike(Session& session, SnapshotId snapshot, SnapshotId other) {
  return session.rows<FrozenRow>(list_unlike, {{"snapshot_id", snapshot}, {"other_id", other}});
}

}  // namespace timon::storage::boards
