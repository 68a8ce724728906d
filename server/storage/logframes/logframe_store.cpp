#include "storage/logframes/logframe_store.hpp"

#include <algorithm>

namespace timon::storage::logframes {
namespace {

struct Means {
  IndicatorId indicator_id;
  std::string means;
};

constexpr Sql find_row_sql{"logframes/find_row", R"sql(
  SELECT element_id, level, assumptions FROM logframe_rows WHERE element_id = :id)sql"};
constexpr Sql list_rows{"logframes/list_rows", R"sql(
  SELECT logframe_rows.element_id, logframe_rows.level, logframe_rows.assumptions
  FROM elements JOIN logframe_rows ON logframe_rows.element_id = elements.id
  WHERE elements.plan_id = :plan_id ORDER BY elements.id)sql"};
constexpr Sql upsert_row{"logframes/save_row", R"sql(
  INSERT INTO logframe_rows (element_id, level, assumptions) VALUES (:id, :level, :assumptions)
  ON CONFLICT (element_id) DO UPDATE SET level = excluded.level, assumptions = excluded.assumptions)sql"};
constexpr Sql delete_row_sql{"logframes/delete_row", R"sql(DELETE FROM logframe_rows WHERE element_id = :id)sql"};
constexpr Sql find_means{"logframes/find_means", R"sql(
  SELECT means FROM verification_means WHERE indicator_id = :id)sql"};
constexpr Sql list_means{"logframes/list_means", R"sql(
  SELECT verification_means.indicator_id, verification_means.means
  FROM elements JOIN indicators ON indicators.element_id = elements.id
    JOIN verification_means ON verification_means.indicator_id = indicators.id
  WHERE elements.plan_id = :plan_id ORDER BY indicators.id)sql"};
constexpr Sql upsert_means{"logframes/save_means", R"sql(
  INSERT INTO verification_means (indicator_id, means) VALUES (:id, :means)
  ON CONFLICT (indicator_id) DO UPDATE SET means = excluded.means)sql"};
constexpr Sql delete_means{"logframes/delete_means", R"sql(
  DELETE FROM verification_means WHERE indicator_id = :id)sql"};
constexpr Sql find_answers{"logframes/find_answers", R"sql(
  SELECT indicator_id, criterion, is_met, note FROM indicator_criteria WHERE indicator_id = :id)sql"};
constexpr Sql list_answers{"logframes/list_answers", R"sql(
  SELECT indicator_criteria.indicator_id, indicator_criteria.criterion, indicator_criteria.is_met,
    indicator_criteria.note
  FROM elements JOIN indicators ON indicators.element_id = elements.id
    JOIN indicator_criteria ON indicator_criteria.indicator_id = indicators.id
  WHERE elements.plan_id = :plan_id ORDER BY indicators.id)sql"};
constexpr Sql insert_answer{"logframes/add_answer", R"sql(
  INSERT INTO indicator_criteria (indicator_id, criterion, is_met, note)
  VALUES (:id, :criterion, :is_met, :note))sql"};
constexpr Sql delete_answers{"logframes/delete_answers", R"sql(
  DELETE FROM indicator_criteria WHERE indicator_id = :id)sql"};
constexpr Sql list_indicators{"logframes/list_indicators", R"sql(
  SELECT id FROM indicators WHERE element_id = :id)sql"};

std::vector<CriterionAnswer> in_order(std::vector<CriterionAnswer> answers) {
  std::ranges::stable_sort(answers, [](const CriterionAnswer& one, const CriterionAnswer& other) {
    return std::tie(one.indicator_id, one.criterion) < std::tie(other.indicator_id, other.criterion);
  });
  return answers;
}

}  // namespace

std::optional<LogframeRow> find_row(Session& session, ElementId id) {
  return session.optional_row<LogframeRow>(find_row_sql, {{"id", id}});
}

std::vector<LogframeRow> rows_of_plan(Session& session, timon::plans::PlanId plan) {
  return session.rows<LogframeRow>(list_rows, {{"plan_id", plan}});
}

void save_row(Transaction& transaction, const LogframeRow& row) {
  transaction.execute(upsert_row, {{"id", row.element_id}, {"level", row.level}, {"assumptions", row.assumptions}});
}

void delete_row(Transaction& transaction, ElementId id) { transaction.execute(delete_row_sql, {{"id", id}}); }

std::string means_of(Session& session, IndicatorId id) {
  return session.optional_row<std::string>(find_means, {{"id", id}}).value_or("");
}

std::map<IndicatorId, std::string> means_of_plan(Session& session, timon::plans::PlanId plan) {
  std::map<IndicatorId, std::string> all;
  for (auto& one : session.rows<Means>(list_means, {{"plan_id", plan}})) all.emplace(one.indicator_id, one.means);
  return all;
}

void save_means(Transaction& transaction, IndicatorId id, const std::string& means) {
  if (means.empty())
    transaction.execute(delete_means, {{"id", id}});
  else
    transaction.execute(upsert_means, {{"id", id}, {"means", means}});
}

std::vector<CriterionAnswer> answers_about(Session& session, IndicatorId id) {
  return in_order(session.rows<CriterionAnswer>(find_answers, {{"id", id}}));
}

std::vector<CriterionAnswer> answers_of_plan(Session& session, timon::plans::PlanId plan) {
  return in_order(session.rows<CriterionAnswer>(list_answers, {{"plan_id", plan}}));
}

void replace_answers(Transaction& transaction, IndicatorId id, const std::vector<CriterionAnswer>& answers) {
  transaction.execute(delete_answers, {{"id", id}});
  for (const CriterionAnswer& one : answers)
    transaction.execute(insert_answer,
                        {{"id", id}, {"criterion", one.criterion}, {"is_met", one.is_met}, {"note", one.note}});
}

void forget_indicator(Transaction& transaction, IndicatorId id) {
  transaction.execute(delete_answers, {{"id", id}});
  transaction.execute(delete_means, {{"id", id}});
}

void forget_element(Transaction& transaction, ElementId id) {
  for (const auto indicator : transaction.rows<IndicatorId>(list_indicators, {{"id", id}}))
    forget_indicator(transaction, indicator);
  delete_row(transaction, id);
}

}  // namespace timon::storage::logframes
