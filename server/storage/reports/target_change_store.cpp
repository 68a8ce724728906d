#include "storage/reports/target_change_store.hpp"

#include "storage/plans/stale.hpp"

namespace timon::storage::reports {
namespace {

constexpr Sql find_rules{"reports/target_rules_of", R"sql(
  SELECT plan_id, rule, days, counting, version FROM target_rules WHERE plan_id = :plan_id)sql"};
constexpr Sql insert_rules{"reports/add_target_rules", R"sql(
  INSERT INTO target_rules (plan_id, rule, days, counting) VALUES (:plan_id, :rule, :days, :counting)
  ON CONFLICT (plan_id) DO NOTHING)sql"};
constexpr Sql update_rules{"reports/save_target_rules", R"sql(
  UPDATE target_rules SET rule = :rule, days = :days, counting = :counting, version = version + 1
  WHERE plan_id = :plan_id AND version = :version)sql"};
constexpr Sql last_number{"reports/last_target_change", R"sql(
  SELECT coalesce(max(number), 0) FROM target_changes WHERE plan_id = :plan_id)sql"};
constexpr Sql insert_change{"reports/add_target_change", R"sql(
  INSERT INTO target_changes (id, plan_id, indicator_id, number, kind, state, cause, legal_ground, impact, progress,
    authorise_by, requested_by, requested_at, decided_by, decided_at, decision_reason)
  VALUES (:id, :plan_id, :indicator_id, :number, :kind, :state, :cause, :legal_ground, :impact, :progress,
    :authorise_by, :requested_by, :requested_at, :decided_by, :decided_at, :decision_reason))sql"};
constexpr Sql decide{"reports/decide_target_change", R"sql(
  UPDATE target_changes SET state = :state, decided_by = :decided_by, decided_at = :decided_at,
    decision_reason = :decision_reason
  WHERE id = :id AND state = 'requested')sql"};
constexpr Bulk insert_values{"reports/add_changed_targets", "target_change_values",
                             "change_id, period_id, initial_e6, modified_e6, fact_id"};
constexpr Sql save_value{"reports/save_changed_target", R"sql(
  UPDATE target_change_values SET initial_e6 = :initial, fact_id = :fact_id
  WHERE change_id = :change_id AND period_id = :period_id)sql"};
constexpr Sql find_change{"reports/find_target_change", R"sql(
  SELECT id, plan_id, indicator_id, number, kind, state, cause, legal_ground, impact, progress, authorise_by,
    requested_by, requested_at, decided_by, decided_at, decision_reason
  FROM target_changes WHERE id = :id)sql"};
constexpr Sql list_changes{"reports/list_target_changes", R"sql(
  SELECT id, plan_id, indicator_id, number, kind, state, cause, legal_ground, impact, progress, authorise_by,
    requested_by, requested_at, decided_by, decided_at, decision_reason
  FROM target_changes WHERE plan_id = :plan_id ORDER BY number DESC)sql"};
constexpr Sql list_values{"reports/list_changed_targets", R"sql(
  SELECT v.change_id, v.period_id, v.initial_e6, v.modified_e6, v.fact_id
  FROM target_change_values v JOIN target_changes c ON c.id = v.change_id JOIN periods p ON p.id = v.period_id
  WHERE c.plan_id = :plan_id ORDER BY p.end_on, p.start_on)sql"};
constexpr Sql list_values_of{"reports/list_changed_targets_of_change", R"sql(
  SELECT v.change_id, v.period_id, v.initial_e6, v.modified_e6, v.fact_id
  FROM target_change_values v JOIN periods p ON p.id = v.period_id
  WHERE v.change_id = :change_id ORDER BY p.end_on, p.start_on)sql"};

}  // namespace

TargetRules target_rules_of(Session& session, timon::plans::PlanId plan) {
  return session.optional_row<TargetRules>(find_rules, {{"plan_id", plan}}).value_or(TargetRules{plan});
}

Result<void> put_target_rules(Transaction& transaction, const TargetRules& its) {
  if (its.version == 0)
    return plans::unless_stale(transaction.execute(
        insert_rules, {{"plan_id", its.plan_id}, {"rule", its.rule}, {"days", its.days}, {"counting", its.counting}}));
  return plans::unless_stale(transaction.execute(update_rules, {{"plan_id", its.plan_id},
                                                                {"rule", its.rule},
                                                                {"days", its.days},
                                                                {"counting", its.counting},
                                                                {"version", its.version}}));
}

TargetChange add_target_change(Transaction& transaction, TargetChange change, std::span<const ChangedTarget> values) {
  change.number = transaction.row<std::int64_t>(last_number, {{"plan_id", change.plan_id}}) + 1;
  transaction.execute(insert_change, {{"id", change.id},
                                      {"plan_id", change.plan_id},
                                      {"indicator_id", change.indicator_id},
                                      {"number", change.number},
                                      {"kind", change.kind},
                                      {"state", change.state},
                                      {"cause", change.cause},
                                      {"legal_ground", change.legal_ground},
                                      {"impact", change.impact},
                                      {"progress", change.progress},
                                      {"authorise_by", change.authorise_by},
                                      {"requested_by", change.requested_by},
                                      {"requested_at", change.requested_at},
                                      {"decided_by", change.decided_by},
                                      {"decided_at", change.decided_at},
                                      {"decision_reason", change.decision_reason}});
  auto bulk = transaction.bulk(insert_values);
  for (const auto& its : values) bulk.add(change.id, its.period_id, its.initial, its.modified, its.fact_id);
  bulk.finish();
  return change;
}

void save_decision(Transaction& transaction, const TargetChange& change) {
  transaction.execute(decide, {{"id", change.id},
                               {"state", change.state},
                               {"decided_by", change.decided_by},
                               {"decided_at", change.decided_at},
                               {"decision_reason", change.decision_reason}});
}

void save_changed_target(Transaction& transaction, const ChangedTarget& value) {
  transaction.execute(save_value, {{"change_id", value.change_id},
                                   {"period_id", value.period_id},
                                   {"initial", value.initial},
                                   {"fact_id", value.fact_id}});
}

std::optional<TargetChange> find_target_change(Session& session, TargetChangeId id) {
  return session.optional_row<TargetChange>(find_change, {{"id", id}});
}

std::vector<TargetChange> target_changes_of_plan(Session& session, timon::plans::PlanId plan) {
  return session.rows<TargetChange>(list_changes, {{"plan_id", plan}});
}

std::vector<ChangedTarget> changed_targets_of_plan(Session& session, timon::plans::PlanId plan) {
  return session.rows<ChangedTarget>(list_values, {{"plan_id", plan}});
}

std::vector<ChangedTarget> changed_targets(Session& session, TargetChangeId change) {
  return session.rows<ChangedTarget>(list_values_of, {{"change_id", change}});
}

}  // namespace timon::storage::reports
