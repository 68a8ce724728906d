#include "storage/plans/link_store.hpp"

#include "storage/plans/element_store.hpp"

namespace timon::storage::plans {
namespace {

struct Collaboration {
  ElementId element_id;
  timon::people::OfficeId office_id;
};

struct Alignment {
  ElementId element_id;
  timon::plans::MandateEntryId entry_id;
};

struct Contribution {
  ElementId element_id;
  ElementId objective_id;
};

constexpr Sql list_alignments{"plans/list_alignments_of_plan", R"sql(
  SELECT alignments.element_id, alignments.entry_id
  FROM alignments JOIN elements ON elements.id = alignments.element_id
  WHERE elements.plan_id = :plan_id ORDER BY alignments.element_id, alignments.entry_id)sql"};
constexpr Sql list_contributions{"plans/list_contributions_of_plan", R"sql(
  SELECT contributions.element_id, contributions.objective_id
  FROM contributions JOIN elements ON elements.id = contributions.element_id
  WHERE elements.plan_id = :plan_id ORDER BY contributions.element_id, contributions.objective_id)sql"};
constexpr Sql list_collaborations{"plans/list_collaborations", R"sql(
  SELECT collaborating_offices.element_id, collaborating_offices.office_id
  FROM collaborating_offices JOIN elements ON elements.id = collaborating_offices.element_id
  WHERE elements.plan_id = :plan_id ORDER BY collaborating_offices.element_id, collaborating_offices.office_id)sql"};
constexpr Sql list_of_collaborator{"plans/list_elements_with_collaborator", R"sql(
  SELECT element_id FROM collaborating_offices WHERE office_id = :office_id ORDER BY element_id)sql"};

}  // namespace

std::map<ElementId, ElementLinks> element_links_of_plan(Session& session, PlanId plan) {
  std::map<ElementId, ElementLinks> links;
  for (const auto& one : session.rows<Collaboration>(list_collaborations, {{"plan_id", plan}}))
    links[one.element_id].collaborating_offices.push_back(one.office_id);
  for (const auto& one : lagged_links_of_plan(session, plan))
    links[one.element_id].predecessors.push_back({one.predecessor_id, one.lag_days});
  for (const auto& one : session.rows<Alignment>(list_alignments, {{"plan_id", plan}}))
    links[one.element_id].alignments.push_back(one.entry_id);
  for (const auto& one : session.rows<Contribution>(list_contributions, {{"plan_id", plan}}))
    links[one.element_id].contributions.push_back(one.objective_id);
  return links;
}

std::vector<ElementId> elements_with_collaborator(Session& session, timon::people::OfficeId office) {
  return session.rows<ElementId>(list_of_collaborator, {{"office_id", office}});
}

}  // namespace timon::storage::plans
