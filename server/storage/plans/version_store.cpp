#include "storage/plans/version_store.hpp"

namespace timon::storage::plans {
namespace {

constexpr Sql insert_version{"plans/insert_version", R"sql(
  INSERT INTO plan_versions (id, plan_id, number, reason, person_id, recorded_at)
  SELECT :id, :plan_id, coalesce(max(number), 0) + 1, :reason, :person_id, :recorded_at
  FROM plan_versions WHERE plan_id = :plan_id
  RETURNING number)sql"};
constexpr Sql keep_elements{"plans/keep_elements", R"sql(
  INSERT INTO version_elements (version_id, element_id, parent_id, level_id, code, name, position, weight_e2, office_id,
    person_id, start_on, end_on)
  SELECT :id, id, parent_id, level_id, code, name, position, weight_e2, office_id, person_id, start_on, end_on
  FROM elements WHERE plan_id = :plan_id AND withdrawn_at IS NULL)sql"};
constexpr Sql keep_indicators{"plans/keep_indicators", R"sql(
  INSERT INTO version_indicators (version_id, indicator_id, element_id, code, name, weight_e2, measure_id, sense, method,
    accumulation, tolerance_e6, baseline_e6, term_target_e6)
  SELECT :id, indicators.id, element_id, indicators.code, indicators.name, indicators.weight_e2, measure_id, sense, method,
    accumulation, tolerance_e6, baseline_e6, term_target_e6
  FROM indicators JOIN elements ON elements.id = indicators.element_id
  WHERE elements.plan_id = :plan_id AND elements.withdrawn_at IS NULL AND indicators.withdrawn_at IS NULL)sql"};
constexpr Sql keep_targets{"plans/keep_targets", R"sql(
  INSERT INTO version_targets (version_id, subject_id, period_id, fact_id)
  SELECT :id, subject_id, period_id, fact_id FROM current_facts WHERE plan_id = :plan_id AND kind = 'planned')sql"};
constexpr Sql list_versions_sql{"plans/list_versions", R"sql(
  SELECT id, plan_id, number, reason, person_id, recorded_at
  FROM plan_versions WHERE plan_id = :plan_id ORDER BY number)sql"};
constexpr Sql count_version_sql{"plans/count_version", R"sql(
  SELECT (SELECT count(*) FROM version_elements WHERE version_id = :id),
    (SELECT count(*) FROM version_indicators WHERE version_id = :id),
    (SELECT count(*) FROM version_targets WHERE version_id = :id))sql"};
constexpr Sql list_first_days{"plans/list_first_days", R"sql(
  SELECT element_id, start_on, end_on FROM version_elements JOIN plan_versions ON plan_versions.id = version_id
  WHERE plan_id = :plan_id AND (start_on IS NOT NULL OR end_on IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM version_elements AS older JOIN plan_versions AS before ON before.id = older.version_id
      WHERE older.element_id = version_elements.element_id AND before.plan_id = :plan_id
        AND before.number < plan_versions.number)
  ORDER BY element_id)sql"};
constexpr Sql list_first_days_below{"plans/list_first_days_below", R"sql(
  SELECT element_id, start_on, end_on FROM version_elements JOIN plan_versions ON plan_versions.id = version_id
  WHERE plan_id = :plan_id AND (start_on IS NOT NULL OR end_on IS NOT NULL)
    AND element_id IN (SELECT id FROM elements WHERE id = :id OR parent_id = :id)
    AND NOT EXISTS (SELECT 1 FROM version_elements AS older JOIN plan_versions AS before ON before.id = older.version_id
      WHERE older.element_id = version_elements.element_id AND before.plan_id = :plan_id
        AND before.number < plan_versions.number)
  ORDER BY element_id)sql"};
constexpr Sql list_kept_elements{"plans/list_kept_elements", R"sql(
  SELECT element_id, parent_id, level_id, code, name, weight_e2, office_id, person_id, start_on, end_on
  FROM version_elements WHERE version_id = :id ORDER BY position, element_id)sql"};
constexpr Sql insert_edit{"plans/insert_edit", R"sql(
  INSERT INTO plan_edits (id, plan_id, subject_kind, subject_id, field, old_value, new_value, reason, person_id,
    recorded_at)
  VALUES (:id, :plan_id, :subject_kind, :subject_id, :field, :old_value, :new_value, :reason, :person_id,
    :recorded_at))sql"};
constexpr Sql list_edits{"plans/list_edits", R"sql(
  SELECT id, plan_id, subject_kind, subject_id, field, old_value, new_value, reason, person_id, recorded_at
  FROM plan_edits WHERE subject_id = :subject_id ORDER BY id)sql"};
constexpr Sql list_edits_of_plan{"plans/list_edits_of_plan", R"sql(
  SELECT id, plan_id, subject_kind, subject_id, field, old_value, new_value, reason, person_id, recorded_at
  FROM plan_edits WHERE plan_id = :plan_id AND recorded_at >= :since ORDER BY id)sql"};

}  // namespace

PlanVersion keep_version(Transaction& transaction, PlanVersion version) {
  version.number = transaction.row<std::int64_t>(insert_version, {{"id", version.id},
                                                                  {"plan_id", version.plan_id},
                                                                  {"reason", version.reason},
                                                                  {"person_id", version.person_id},
                                                                  {"recorded_at", version.recorded_at}});
  for (const Sql& sql : {keep_elements, keep_indicators, keep_targets})
    transaction.execute(sql, {{"id", version.id}, {"plan_id", version.plan_id}});
  return version;
}

std::vector<PlanVersion> list_versions(Session& session, PlanId plan) {
  return session.rows<PlanVersion>(list_versions_sql, {{"plan_id", plan}});
}

VersionCounts count_version(Session& session, VersionId version) {
  return session.row<VersionCounts>(count_version_sql, {{"id", version}});
}

std::vector<ApprovedDays> first_approved_days(Session& session, PlanId plan) {
  return session.rows<ApprovedDays>(list_first_days, {{"plan_id", plan}});
}

std::vector<ApprovedDays> first_approved_days_below(Session& session, PlanId plan, ElementId element) {
  return session.rows<ApprovedDays>(list_first_days_below, {{"plan_id", plan}, {"id", element}});
}

std::vector<timon::plans::KeptElement> elements_of_version(Session& session, VersionId version) {
  return session.rows<timon::plans::KeptElement>(list_kept_elements, {{"id", version}});
}

void add_edits(Transaction& transaction, const std::vector<PlanEdit>& edits) {
  for (const PlanEdit& edit : edits)
    transaction.execute(insert_edit, {{"id", edit.id},
                                      {"plan_id", edit.plan_id},
                                      {"subject_kind", edit.subject_kind},
                                      {"subject_id", edit.subject_id},
                                      {"field", edit.field},
                                      {"old_value", edit.old_value},
                                      {"new_value", edit.new_value},
                                      {"reason", edit.reason},
                                      {"person_id", edit.person_id},
                                      {"recorded_at", edit.recorded_at}});
}

std::vector<PlanEdit> edits_of_plan(Session& session, PlanId plan, Instant since) {
  return session.rows<PlanEdit>(list_edits_of_plan, {{"plan_id", plan}, {"since", since}});
}

std::vector<PlanEdit> edits_of(Session& session, std::int64_t subject_id) {
  return session.rows<PlanEdit>(list_edits, {{"subject_id", subject_id}});
}

}  // namespace timon::storage::plans
