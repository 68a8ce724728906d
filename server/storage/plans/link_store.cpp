#include "storage/plans/link_store.hpp"

#include "storage/plans/element_store.hpp"

namespace timon::storage::plans {
namespace {

struct Collaboration {
  ElementId element_id;
  timon::people::OfficeId office_id;
};

constexpr Sql list_collaborations{"plans/list_collaborations", R"sql(
  SELECT collaborating_offices.element_id, collaborating_offices.office_id
  FROM collaborating_offices JOIN elements ON elements.id = collaborating_offices.element_id
  WHERE elements.plan_id = :plan_id ORDER BY collaborating_offices.element_id, collaborating_offices.office_id)sql"};

}  // namespace

std::map<ElementId, ElementLinks> element_links_of_plan(Session& session, PlanId plan) {
  std::map<ElementId, ElementLinks> links;
  for (const auto& one : session.rows<Collaboration>(list_collaborations, {{"plan_id", plan}}))
    links[one.element_id].collaborating_offices.push_back(one.office_id);
  for (const auto& one : lagged_links_of_plan(session, plan))
    links[one.element_id].predecessors.push_back({one.predecessor_id, one.lag_days});
  return links;
}

}  // namespace timon::storage::plans
