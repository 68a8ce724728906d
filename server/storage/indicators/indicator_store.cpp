#include "storage/indicators/indicator_store.hpp"

#include "storage/plans/stale.hpp"

namespace timon::storage::indicators {
namespace {

constexpr Sql find_indicator_sql{"indicators/find_indicator", R"sql(
  SELECT id, element_id, code, name, definition, position, weight_e2, level, dimension, formula, source, frequency,
    measure_id, measure_validated_by, measure_validated_at, sense, method, accumulation, tolerance_e6, baseline_e6,
    baseline_on, term_target_e6, light_profile_id, frozen_at, withdrawn_at, version
  FROM indicators WHERE id = :id)sql"};
constexpr Sql list_indicators_of_element{"indicators/list_indicators_of_element", R"sql(
  SELECT id, element_id, code, name, definition, position, weight_e2, level, dimension, formula, source, frequency,
    measure_id, measure_validated_by, measure_validated_at, sense, method, accumulation, tolerance_e6, baseline_e6,
    baseline_on, term_target_e6, light_profile_id, frozen_at, withdrawn_at, version
  FROM indicators WHERE element_id = :element_id AND withdrawn_at IS NULL ORDER BY position, id)sql"};
constexpr Sql list_indicators_of_plan{"indicators/list_indicators_of_plan", R"sql(
  SELECT indicators.id, element_id, indicators.code, indicators.name, definition, indicators.position,
    indicators.weight_e2, level, dimension, formula, source, frequency, measure_id, measure_validated_by,
    measure_validated_at, sense, method, accumulation, tolerance_e6, baseline_e6, baseline_on, term_target_e6,
    light_profile_id, frozen_at, indicators.withdrawn_at, indicators.version
  FROM indicators JOIN elements ON elements.id = indicators.element_id
  WHERE elements.plan_id = :plan_id AND indicators.withdrawn_at IS NULL AND elements.withdrawn_at IS NULL
  ORDER BY element_id, indicators.position, indicators.id)sql"};
constexpr Sql count_indicators{"indicators/count_indicators", R"sql(
  SELECT count(*) FROM indicators WHERE element_id = :element_id)sql"};
constexpr Sql count_of_code{"indicators/count_of_code", R"sql(
  SELECT count(*) FROM indicators WHERE element_id = :element_id AND code = :code AND id <> :id)sql"};
constexpr Sql find_next_position{"indicators/find_next_position", R"sql(
  SELECT coalesce(max(position) + 1, 0) FROM indicators WHERE element_id = :element_id)sql"};
constexpr Bulk add_indicators_bulk{
    "indicators/add_indicators", "indicators",
    "id, element_id, code, name, definition, position, weight_e2, level, dimension, formula, source, frequency, "
    "measure_id, measure_validated_by, measure_validated_at, sense, method, accumulation, tolerance_e6, baseline_e6, "
    "baseline_on, term_target_e6, light_profile_id, frozen_at, withdrawn_at, version"};
constexpr Sql update_indicator{"indicators/update_indicator", R"sql(
  UPDATE indicators SET code = :code, name = :name, definition = :definition, position = :position, weight_e2 = :weight,
    level = :level, dimension = :dimension, formula = :formula, source = :source, frequency = :frequency,
    measure_id = :measure_id, measure_validated_by = :measure_validated_by, measure_validated_at = :measure_validated_at,
    sense = :sense, method = :method, accumulation = :accumulation, tolerance_e6 = :tolerance, baseline_e6 = :baseline,
    baseline_on = :baseline_on, term_target_e6 = :term_target, light_profile_id = :light_profile_id,
    frozen_at = :frozen_at, withdrawn_at = :withdrawn_at, version = version + 1
  WHERE id = :id AND version = :version)sql"};
constexpr Sql update_weight{"indicators/update_weight",
                            R"sql(UPDATE indicators SET weight_e2 = :weight WHERE id = :id)sql"};
constexpr Sql delete_indicator_sql{"indicators/delete_indicator", R"sql(DELETE FROM indicators WHERE id = :id)sql"};
constexpr Sql delete_all_of_element{"indicators/delete_indicators_of_element",
                                    R"sql(DELETE FROM indicators WHERE element_id = :element_id)sql"};
constexpr Sql freeze{"indicators/freeze_indicators", R"sql(
  UPDATE indicators SET frozen_at = :at
  WHERE frozen_at IS NULL AND element_id IN (SELECT id FROM elements WHERE plan_id = :plan_id))sql"};
constexpr Sql list_kept_indicators{"indicators/list_kept_indicators", R"sql(
  SELECT indicator_id, element_id, code, name, weight_e2, measure_id, sense, method, accumulation, tolerance_e6,
    baseline_e6, term_target_e6
  FROM version_indicators WHERE version_id = :id ORDER BY indicator_id)sql"};

}  // namespace

std::optional<Indicator> find_indicator(Session& session, IndicatorId id) {
  return session.optional_row<Indicator>(find_indicator_sql, {{"id", id}});
}

std::vector<Indicator> indicators_of_element(Session& session, timon::plans::ElementId element) {
  return session.rows<Indicator>(list_indicators_of_element, {{"element_id", element}});
}

std::vector<Indicator> indicators_of_plan(Session& session, timon::plans::PlanId plan) {
  return session.rows<Indicator>(list_indicators_of_plan, {{"plan_id", plan}});
}

std::vector<timon::indicators::KeptIndicator> indicators_of_version(Session& session, timon::plans::VersionId version) {
  return session.rows<timon::indicators::KeptIndicator>(list_kept_indicators, {{"id", version}});
}

bool has_indicators(Session& session, timon::plans::ElementId element) {
  return session.row<std::int64_t>(count_indicators, {{"element_id", element}}) > 0;
}

bool is_code_taken(Session& session, timon::plans::ElementId element, std::string_view code, IndicatorId except) {
  return session.row<std::int64_t>(count_of_code, {{"element_id", element}, {"code", code}, {"id", except}}) > 0;
}

std::int64_t next_position(Session& session, timon::plans::ElementId element) {
  return session.row<std::int64_t>(find_next_position, {{"element_id", element}});
}

void add_indicators(Transaction& transaction, const std::vector<Indicator>& indicators) {
  BulkInsert insert = transaction.bulk(add_indicators_bulk);
  for (const Indicator& one : indicators)
    insert.add(one.id, one.element_id, one.code, one.name, one.definition, one.position, one.weight, one.level,
               one.dimension, one.formula, one.source, one.frequency, one.measure_id, one.measure_validated_by,
               one.measure_validated_at, one.sense, one.method, one.accumulation, one.tolerance, one.baseline,
               one.baseline_on, one.term_target, one.light_profile_id, one.frozen_at, one.withdrawn_at, one.version);
  insert.finish();
}

Result<void> save_indicator(Transaction& transaction, const Indicator& one) {
  return plans::unless_stale(transaction.execute(update_indicator, {{"id", one.id},
                                                                    {"code", one.code},
                                                                    {"name", one.name},
                                                                    {"definition", one.definition},
                                                                    {"position", one.position},
                                                                    {"weight", one.weight},
                                                                    {"level", one.level},
                                                                    {"dimension", one.dimension},
                                                                    {"formula", one.formula},
                                                                    {"source", one.source},
                                                                    {"frequency", one.frequency},
                                                                    {"measure_id", one.measure_id},
                                                                    {"measure_validated_by", one.measure_validated_by},
                                                                    {"measure_validated_at", one.measure_validated_at},
                                                                    {"sense", one.sense},
                                                                    {"method", one.method},
                                                                    {"accumulation", one.accumulation},
                                                                    {"tolerance", one.tolerance},
                                                                    {"baseline", one.baseline},
                                                                    {"baseline_on", one.baseline_on},
                                                                    {"term_target", one.term_target},
                                                                    {"light_profile_id", one.light_profile_id},
                                                                    {"frozen_at", one.frozen_at},
                                                                    {"withdrawn_at", one.withdrawn_at},
                                                                    {"version", one.version}}));
}

void set_weight(Transaction& transaction, IndicatorId id, std::optional<Hundredths> weight) {
  transaction.execute(update_weight, {{"id", id}, {"weight", weight}});
}

void delete_indicator(Transaction& transaction, IndicatorId id) {
  transaction.execute(delete_indicator_sql, {{"id", id}});
}

void delete_indicators_of_element(Transaction& transaction, timon::plans::ElementId element) {
  transaction.execute(delete_all_of_element, {{"element_id", element}});
}

void freeze_indicators(Transaction& transaction, timon::plans::PlanId plan, Instant at) {
  transaction.execute(freeze, {{"plan_id", plan}, {"at", at}});
}

}  // namespace timon::storage::indicators
