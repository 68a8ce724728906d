#include "storage/plans/element_store.hpp"

#include "base/folded.hpp"
#include "storage/plans/stale.hpp"

namespace timon::storage::plans {
namespace {

constexpr Sql find_element_sql{"plans/find_element", R"sql(
  SELECT id, plan_id, parent_id, level_id, code, name, description, position, weight_e2, office_id, person_id, start_on,
    end_on, initiative_kind, action_type, place, theme, priority, withdrawn_at, version
  FROM elements WHERE id = :id)sql"};
constexpr Sql find_element_by_code_sql{"plans/find_element_by_code", R"sql(
  SELECT id, plan_id, parent_id, level_id, code, name, description, position, weight_e2, office_id, person_id, start_on,
    end_on, initiative_kind, action_type, place, theme, priority, withdrawn_at, version
  FROM elements WHERE plan_id = :plan_id AND code = :code)sql"};
constexpr Sql find_element_by_former_code{"plans/find_element_by_former_code", R"sql(
  SELECT elements.id, elements.plan_id, parent_id, level_id, elements.code, name, description, position, weight_e2,
    office_id, person_id, start_on, end_on, initiative_kind, action_type, place, theme, priority, withdrawn_at, version
  FROM former_codes JOIN elements ON elements.id = former_codes.element_id
  WHERE former_codes.plan_id = :plan_id AND former_codes.code = :code)sql"};
constexpr Sql list_elements_of_plan{"plans/list_elements_of_plan", R"sql(
  SELECT id, plan_id, parent_id, level_id, code, name, description, position, weight_e2, office_id, person_id, start_on,
    end_on, initiative_kind, action_type, place, theme, priority, withdrawn_at, version
  FROM elements WHERE plan_id = :plan_id AND withdrawn_at IS NULL ORDER BY position, id)sql"};
constexpr Sql list_children{"plans/list_children", R"sql(
  SELECT id, plan_id, parent_id, level_id, code, name, description, position, weight_e2, office_id, person_id, start_on,
    end_on, initiative_kind, action_type, place, theme, priority, withdrawn_at, version
  FROM elements WHERE parent_id = :parent_id AND withdrawn_at IS NULL ORDER BY position, id)sql"};
constexpr Sql list_roots{"plans/list_roots", R"sql(
  SELECT id, plan_id, parent_id, level_id, code, name, description, position, weight_e2, office_id, person_id, start_on,
    end_on, initiative_kind, action_type, place, theme, priority, withdrawn_at, version
  FROM elements WHERE plan_id = :plan_id AND parent_id IS NULL AND withdrawn_at IS NULL ORDER BY position, id)sql"};
constexpr Sql list_path{"plans/list_path", R"sql(
  WITH RECURSIVE path (id, parent_id, level_id, code, name, office_id, distance) AS (
    SELECT id, parent_id, level_id, code, name, office_id, 0 FROM elements WHERE id = :id
    UNION ALL
    SELECT elements.id, elements.parent_id, elements.level_id, elements.code, elements.name, elements.office_id,
      path.distance + 1
    FROM path JOIN elements ON elements.id = path.parent_id WHERE path.distance < 200)
  SELECT id, level_id, code, name, office_id FROM path ORDER BY distance DESC)sql"};
constexpr Sql find_height{"plans/find_height", R"sql(
  WITH RECURSIVE below (id, height) AS (
    SELECT id, 1 FROM elements WHERE id = :id
    UNION ALL
    SELECT elements.id, below.height + 1 FROM below JOIN elements ON elements.parent_id = below.id
    WHERE elements.withdrawn_at IS NULL AND below.height < 200)
  SELECT max(height) FROM below)sql"};
constexpr Sql find_next_position{"plans/find_next_position", R"sql(
  SELECT coalesce(max(position) + 1, 0) FROM elements WHERE parent_id = :parent_id)sql"};
constexpr Sql find_next_root_position{"plans/find_next_root_position", R"sql(
  SELECT coalesce(max(position) + 1, 0) FROM elements WHERE plan_id = :plan_id AND parent_id IS NULL)sql"};
constexpr Sql count_of_office{"plans/count_elements_of_office", R"sql(
  SELECT count(*) FROM elements WHERE withdrawn_at IS NULL AND (office_id = :office_id
    OR id IN (SELECT element_id FROM collaborating_offices WHERE office_id = :office_id)))sql"};
constexpr Sql select_plans_of_office{"plans/plans_of_office", R"sql(
  SELECT DISTINCT plan_id FROM elements WHERE office_id = :office_id AND withdrawn_at IS NULL ORDER BY plan_id)sql"};
constexpr Sql count_children{"plans/count_children", R"sql(
  SELECT count(*) FROM elements WHERE parent_id = :id)sql"};
constexpr Bulk add_elements_bulk{"plans/add_elements", "elements",
                                 "id, plan_id, parent_id, level_id, code, code_folded, name, name_folded, "
                                 "description, position, "
                                 "weight_e2, office_id, person_id, start_on, end_on, initiative_kind, action_type, "
                                 "place, theme, priority, withdrawn_at, version"};
constexpr Sql update_element{"plans/update_element", R"sql(
  UPDATE elements SET parent_id = :parent_id, level_id = :level_id, code = :code, code_folded = :code_folded,
    name = :name, name_folded = :name_folded, description = :description, position = :position, weight_e2 = :weight,
    office_id = :office_id, person_id = :person_id, start_on = :start_on, end_on = :end_on,
    initiative_kind = :initiative_kind, action_type = :action_type, place = :place, theme = :theme,
    priority = :priority, withdrawn_at = :withdrawn_at, version = version + 1
  WHERE id = :id AND version = :version)sql"};
constexpr Sql update_position{"plans/update_position",
                              R"sql(UPDATE elements SET position = :position WHERE id = :id)sql"};
constexpr Sql update_weight{"plans/update_weight", R"sql(
  UPDATE elements SET weight_e2 = :weight, version = version + 1 WHERE id = :id)sql"};
constexpr Sql delete_element_sql{"plans/delete_element", R"sql(DELETE FROM elements WHERE id = :id)sql"};
constexpr Sql delete_former_codes_of{"plans/delete_former_codes_of",
                                     R"sql(DELETE FROM former_codes WHERE element_id = :id)sql"};
constexpr Sql delete_waiting_for{"plans/delete_waiting_for",
                                 R"sql(DELETE FROM predecessors WHERE predecessor_id = :id)sql"};
constexpr Sql list_collaborating_offices{"plans/list_collaborating_offices", R"sql(
  SELECT office_id FROM collaborating_offices WHERE element_id = :id ORDER BY office_id)sql"};
constexpr Sql delete_collaborating_offices{"plans/delete_collaborating_offices",
                                           R"sql(DELETE FROM collaborating_offices WHERE element_id = :id)sql"};
constexpr Sql insert_collaborating_office{"plans/insert_collaborating_office", R"sql(
  INSERT INTO collaborating_offices (element_id, office_id) VALUES (:id, :office_id))sql"};
constexpr Sql list_predecessors{"plans/list_predecessors", R"sql(
  SELECT predecessor_id, lag_days FROM predecessors WHERE element_id = :id ORDER BY predecessor_id)sql"};
constexpr Sql delete_predecessors{"plans/delete_predecessors",
                                  R"sql(DELETE FROM predecessors WHERE element_id = :id)sql"};
constexpr Sql insert_predecessor{"plans/insert_predecessor", R"sql(
  INSERT INTO predecessors (element_id, predecessor_id, lag_days) VALUES (:id, :predecessor_id, :lag_days))sql"};
constexpr Sql list_alignments{"plans/list_alignments", R"sql(
  SELECT entry_id FROM alignments WHERE element_id = :id ORDER BY entry_id)sql"};
constexpr Sql delete_alignments{"plans/delete_alignments", R"sql(DELETE FROM alignments WHERE element_id = :id)sql"};
constexpr Sql insert_alignment{"plans/insert_alignment", R"sql(
  INSERT INTO alignments (element_id, entry_id) VALUES (:id, :entry_id))sql"};
constexpr Sql list_contributions{"plans/list_contributions", R"sql(
  SELECT objective_id FROM contributions WHERE element_id = :id ORDER BY objective_id)sql"};
constexpr Sql delete_contributions{"plans/delete_contributions",
                                   R"sql(DELETE FROM contributions WHERE element_id = :id)sql"};
constexpr Sql delete_contributions_to{"plans/delete_contributions_to",
                                      R"sql(DELETE FROM contributions WHERE objective_id = :id)sql"};
constexpr Sql insert_contribution{"plans/insert_contribution", R"sql(
  INSERT INTO contributions (element_id, objective_id) VALUES (:id, :objective_id))sql"};
constexpr Sql list_contributors{"plans/list_contributors", R"sql(
  SELECT contributions.element_id
  FROM contributions JOIN elements ON elements.id = contributions.element_id
  WHERE contributions.objective_id = :id AND elements.withdrawn_at IS NULL ORDER BY elements.code)sql"};
constexpr Sql list_links_behind{"plans/list_links_behind", R"sql(
  WITH RECURSIVE behind (element_id, predecessor_id) AS (
    SELECT element_id, predecessor_id FROM predecessors WHERE element_id = :id
    UNION
    SELECT predecessors.element_id, predecessors.predecessor_id
    FROM behind JOIN predecessors ON predecessors.element_id = behind.predecessor_id)
  SELECT element_id, predecessor_id FROM behind)sql"};
constexpr Sql list_links_of_plan{"plans/list_links_of_plan", R"sql(
  SELECT predecessors.element_id, predecessors.predecessor_id
  FROM predecessors JOIN elements ON elements.id = predecessors.element_id
  WHERE elements.plan_id = :plan_id ORDER BY predecessors.element_id, predecessors.predecessor_id)sql"};
constexpr Sql list_lagged_links{"plans/list_lagged_links", R"sql(
  SELECT predecessors.element_id, predecessors.predecessor_id, predecessors.lag_days
  FROM predecessors JOIN elements ON elements.id = predecessors.element_id
  WHERE elements.plan_id = :plan_id ORDER BY predecessors.element_id, predecessors.predecessor_id)sql"};
constexpr Sql insert_former_code{"plans/insert_former_code", R"sql(
  INSERT INTO former_codes (plan_id, code, element_id) VALUES (:plan_id, :code, :element_id)
  ON CONFLICT (plan_id, code) DO UPDATE SET element_id = excluded.element_id)sql"};
constexpr Sql delete_former_code_sql{"plans/delete_former_code", R"sql(
  DELETE FROM former_codes WHERE plan_id = :plan_id AND code = :code)sql"};

constexpr Sql delete_need_answers{"plans/delete_need_answers",
                                  R"sql(DELETE FROM need_answers WHERE element_id = :id)sql"};

void delete_links(Transaction& transaction, ElementId id) {
  for (const Sql& each : {delete_collaborating_offices, delete_predecessors, delete_alignments, delete_contributions})
    transaction.execute(each, {{"id", id}});
}

}  // namespace

std::optional<Element> find_element(Session& session, ElementId id) {
  return session.optional_row<Element>(find_element_sql, {{"id", id}});
}

std::optional<Element> find_element_by_code(Session& session, PlanId plan, std::string_view code) {
  if (auto element = session.optional_row<Element>(find_element_by_code_sql, {{"plan_id", plan}, {"code", code}}))
    return element;
  return session.optional_row<Element>(find_element_by_former_code, {{"plan_id", plan}, {"code", code}});
}

std::vector<Element> elements_of_plan(Session& session, PlanId plan) {
  return session.rows<Element>(list_elements_of_plan, {{"plan_id", plan}});
}

std::vector<Element> children_of(Session& session, PlanId plan, std::optional<ElementId> parent) {
  if (parent) return session.rows<Element>(list_children, {{"parent_id", *parent}});
  return session.rows<Element>(list_roots, {{"plan_id", plan}});
}

std::vector<PathStep> path_to(Session& session, ElementId id) {
  return session.rows<PathStep>(list_path, {{"id", id}});
}

std::size_t height_of(Session& session, ElementId id) {
  return static_cast<std::size_t>(session.row<std::optional<std::int64_t>>(find_height, {{"id", id}}).value_or(0));
}

std::int64_t next_position(Session& session, PlanId plan, std::optional<ElementId> parent) {
  if (parent) return session.row<std::int64_t>(find_next_position, {{"parent_id", *parent}});
  return session.row<std::int64_t>(find_next_root_position, {{"plan_id", plan}});
}

bool has_children(Session& session, ElementId id) {
  return session.row<std::int64_t>(count_children, {{"id", id}}) > 0;
}

void add_element(Transaction& transaction, const Element& element) { add_elements(transaction, {element}); }

void add_elements(Transaction& transaction, const std::vector<Element>& elements) {
  BulkInsert insert = transaction.bulk(add_elements_bulk);
  for (const Element& one : elements)
    insert.add(one.id, one.plan_id, one.parent_id, one.level_id, one.code, folded(one.code), one.name, folded(one.name),
               one.description, one.position, one.weight, one.office_id, one.person_id, one.start_on, one.end_on,
               one.initiative_kind, one.action_type, one.place, one.theme, one.priority, one.withdrawn_at, one.version);
  insert.finish();
}

Result<void> save_element(Transaction& transaction, const Element& one) {
  const std::string code_folded = folded(one.code), name_folded = folded(one.name);
  return unless_stale(transaction.execute(update_element, {{"id", one.id},
                                                           {"parent_id", one.parent_id},
                                                           {"level_id", one.level_id},
                                                           {"code", one.code},
                                                           {"code_folded", code_folded},
                                                           {"name", one.name},
                                                           {"name_folded", name_folded},
                                                           {"description", one.description},
                                                           {"position", one.position},
                                                           {"weight", one.weight},
                                                           {"office_id", one.office_id},
                                                           {"person_id", one.person_id},
                                                           {"start_on", one.start_on},
                                                           {"end_on", one.end_on},
                                                           {"initiative_kind", one.initiative_kind},
                                                           {"action_type", one.action_type},
                                                           {"place", one.place},
                                                           {"theme", one.theme},
                                                           {"priority", one.priority},
                                                           {"withdrawn_at", one.withdrawn_at},
                                                           {"version", one.version}}));
}

void set_position(Transaction& transaction, ElementId id, std::int64_t position) {
  transaction.execute(update_position, {{"id", id}, {"position", position}});
}

void set_weight(Transaction& transaction, ElementId id, std::optional<Hundredths> weight) {
  transaction.execute(update_weight, {{"id", id}, {"weight", weight}});
}

void delete_element(Transaction& transaction, ElementId id) {
  delete_links(transaction, id);
  transaction.execute(delete_waiting_for, {{"id", id}});
  transaction.execute(delete_need_answers, {{"id", id}});
  transaction.execute(delete_contributions_to, {{"id", id}});
  transaction.execute(delete_former_codes_of, {{"id", id}});
  transaction.execute(delete_element_sql, {{"id", id}});
}

ElementLinks links_of(Session& session, ElementId id) {
  return {session.rows<timon::people::OfficeId>(list_collaborating_offices, {{"id", id}}),
          session.rows<Predecessor>(list_predecessors, {{"id", id}}),
          session.rows<timon::plans::MandateEntryId>(list_alignments, {{"id", id}}),
          session.rows<ElementId>(list_contributions, {{"id", id}})};
}

void replace_links(Transaction& transaction, ElementId id, const ElementLinks& links) {
  delete_links(transaction, id);
  for (const timon::people::OfficeId office : links.collaborating_offices)
    transaction.execute(insert_collaborating_office, {{"id", id}, {"office_id", office}});
  for (const Predecessor& one : links.predecessors)
    transaction.execute(insert_predecessor,
                        {{"id", id}, {"predecessor_id", one.predecessor_id}, {"lag_days", one.lag_days}});
  for (const auto entry : links.alignments) transaction.execute(insert_alignment, {{"id", id}, {"entry_id", entry}});
  for (const ElementId objective : links.contributions)
    transaction.execute(insert_contribution, {{"id", id}, {"objective_id", objective}});
}

std::vector<ElementId> contributors_of(Session& session, ElementId objective) {
  return session.rows<ElementId>(list_contributors, {{"id", objective}});
}

std::vector<Link> links_behind(Session& session, ElementId id) {
  return session.rows<Link>(list_links_behind, {{"id", id}});
}

std::vector<Link> links_of_plan(Session& session, PlanId plan) {
  return session.rows<Link>(list_links_of_plan, {{"plan_id", plan}});
}

std::vector<LaggedLink> lagged_links_of_plan(Session& session, PlanId plan) {
  return session.rows<LaggedLink>(list_lagged_links, {{"plan_id", plan}});
}

void add_former_codes(Transaction& transaction, const std::vector<FormerCode>& codes) {
  for (const FormerCode& one : codes)
    transaction.execute(insert_former_code,
                        {{"plan_id", one.plan_id}, {"code", one.code}, {"element_id", one.element_id}});
}

void delete_former_code(Transaction& transaction, PlanId plan, std::string_view code) {
  transaction.execute(delete_former_code_sql, {{"plan_id", plan}, {"code", code}});
}

std::int64_t count_elements_of_office(Session& session, timon::people::OfficeId office) {
  return session.row<std::int64_t>(count_of_office, {{"office_id", office}});
}

std::vector<PlanId> plans_of_office(Session& session, timon::people::OfficeId office) {
  return session.rows<PlanId>(select_plans_of_office, {{"office_id", office}});
}

}  // namespace timon::storage::plans
