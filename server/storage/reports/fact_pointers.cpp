#include "storage/reports/fact_pointers.hpp"

namespace timon::storage::reports {
namespace {

constexpr Sql list_misplaced{"reports/list_misplaced_pointers", R"sql(
  SELECT facts.id FROM current_facts JOIN facts ON facts.id = current_facts.fact_id
  WHERE current_facts.plan_id = :plan_id
    AND (facts.subject_id <> current_facts.subject_id OR facts.period_id <> current_facts.period_id
      OR facts.kind <> current_facts.kind OR facts.plan_id <> current_facts.plan_id)
  ORDER BY facts.id)sql"};
constexpr Sql list_without_pointer{"reports/list_facts_without_pointer", R"sql(
  SELECT max(facts.id) FROM facts
  WHERE facts.plan_id = :plan_id AND NOT EXISTS (
    SELECT 1 FROM current_facts
    WHERE current_facts.subject_id = facts.subject_id AND current_facts.period_id = facts.period_id
      AND current_facts.kind = facts.kind)
  GROUP BY facts.subject_id, facts.period_id, facts.kind ORDER BY 1)sql"};

}  // namespace

std::vector<timon::reports::FactId> misplaced_pointers(Session& session, timon::plans::PlanId plan) {
  return session.rows<timon::reports::FactId>(list_misplaced, {{"plan_id", plan}});
}

std::vector<timon::reports::FactId> facts_without_pointer(Session& session, timon::plans::PlanId plan) {
  return session.rows<timon::reports::FactId>(list_without_pointer, {{"plan_id", plan}});
}

}  // namespace timon::storage::reports
