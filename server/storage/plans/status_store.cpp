#include "storage/plans/status_store.hpp"

namespace timon::storage::plans {
namespace {

using timon::plans::ElementId;

constexpr Sql list_statuses{"plans/list_statuses", R"sql(
  SELECT id, element_id, status, reason, from_on, person_id, recorded_at
  FROM initiative_statuses WHERE element_id = :element_id ORDER BY id)sql"};
constexpr Sql list_of_plan{"plans/list_statuses_of_plan", R"sql(
  SELECT initiative_statuses.id, element_id, status, reason, from_on, initiative_statuses.person_id, recorded_at
  FROM elements JOIN initiative_statuses ON initiative_statuses.element_id = elements.id
  WHERE elements.plan_id = :plan_id ORDER BY initiative_statuses.id)sql"};
constexpr Sql insert_status{"plans/add_status", R"sql(
  INSERT INTO initiative_statuses (id, element_id, status, reason, from_on, person_id, recorded_at)
  VALUES (:id, :element_id, :status, :reason, :from_on, :person_id, :recorded_at))sql"};
constexpr Sql delete_statuses{"plans/delete_statuses", R"sql(
  DELETE FROM initiative_statuses WHERE element_id = :element_id)sql"};

}  // namespace

std::vector<StatusEntry> statuses_of(Session& session, ElementId element) {
  return session.rows<StatusEntry>(list_statuses, {{"element_id", element}});
}

std::vector<StatusEntry> all_statuses_of_plan(Session& session, timon::plans::PlanId plan) {
  return session.rows<StatusEntry>(list_of_plan, {{"plan_id", plan}});
}

std::map<ElementId, std::vector<StatusEntry>> statuses_of_plan(Session& session, timon::plans::PlanId plan) {
  std::map<ElementId, std::vector<StatusEntry>> statuses;
  for (auto& one : all_statuses_of_plan(session, plan)) statuses[one.element_id].push_back(one);
  return statuses;
}

void add_status(Transaction& transaction, const StatusEntry& entry) {
  transaction.execute(insert_status, {{"id", entry.id},
                                      {"element_id", entry.element_id},
                                      {"status", entry.status},
                                      {"reason", entry.reason},
                                      {"from_on", entry.from_on},
                                      {"person_id", entry.person_id},
                                      {"recorded_at", entry.recorded_at}});
}

void forget_statuses(Transaction& transaction, ElementId element) {
  transaction.execute(delete_statuses, {{"element_id", element}});
}

}  // namespace timon::storage::plans
