#include "storage/reports/draft_facts.hpp"

namespace timon::storage::reports {
namespace {

constexpr Sql count_results_of_element{"reports/count_results_of_element", R"sql(
  SELECT count(*) FROM facts
  WHERE kind <> 'planned' AND (subject_id = :id OR subject_id IN (SELECT id FROM indicators WHERE element_id = :id)))sql"};
constexpr Sql count_results_of_subject{"reports/count_results_of_subject", R"sql(
  SELECT count(*) FROM facts WHERE kind <> 'planned' AND subject_id = :id)sql"};
constexpr Sql forget_targets_of_element{"reports/forget_targets_of_element", R"sql(
  DELETE FROM current_facts
  WHERE kind = 'planned' AND (subject_id = :id OR subject_id IN (SELECT id FROM indicators WHERE element_id = :id)))sql"};
constexpr Sql delete_targets_of_element{"reports/delete_targets_of_element", R"sql(
  DELETE FROM facts
  WHERE kind = 'planned' AND (subject_id = :id OR subject_id IN (SELECT id FROM indicators WHERE element_id = :id)))sql"};
constexpr Sql forget_targets_of_subject{"reports/forget_targets_of_subject", R"sql(
  DELETE FROM current_facts WHERE kind = 'planned' AND subject_id = :id)sql"};
constexpr Sql delete_targets_of_subject{"reports/delete_targets_of_subject", R"sql(
  DELETE FROM facts WHERE kind = 'planned' AND subject_id = :id)sql"};
constexpr Sql forget_target{"reports/forget_target", R"sql(
  DELETE FROM current_facts WHERE kind = 'planned' AND subject_id = :id AND period_id = :period_id)sql"};
constexpr Sql delete_its_target{"reports/delete_target", R"sql(
  DELETE FROM facts WHERE kind = 'planned' AND subject_id = :id AND period_id = :period_id)sql"};

}  // namespace

bool has_results(Session& session, timon::plans::ElementId element) {
  return session.row<std::int64_t>(count_results_of_element, {{"id", element}}) > 0;
}

bool has_results(Session& session, timon::indicators::IndicatorId indicator) {
  return session.row<std::int64_t>(count_results_of_subject, {{"id", indicator}}) > 0;
}

void delete_targets(Transaction& transaction, timon::plans::ElementId element) {
  transaction.execute(forget_targets_of_element, {{"id", element}});
  transaction.execute(delete_targets_of_element, {{"id", element}});
}

void delete_targets(Transaction& transaction, timon::indicators::IndicatorId indicator) {
  transaction.execute(forget_targets_of_subject, {{"id", indicator}});
  transaction.execute(delete_targets_of_subject, {{"id", indicator}});
}

void delete_target(Transaction& transaction, timon::indicators::IndicatorId indicator, timon::plans::PeriodId period) {
  transaction.execute(forget_target, {{"id", indicator}, {"period_id", period}});
  transaction.execute(delete_its_target, {{"id", indicator}, {"period_id", period}});
}

}  // namespace timon::storage::reports
