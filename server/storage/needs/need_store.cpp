#include "storage/needs/need_store.hpp"

namespace timon::storage::needs {
namespace {

constexpr Sql find_need_sql{"needs/find_need", R"sql(
  SELECT id, institution_id, code, name, origin, urgency, place, affected, office_id, raised_on, source, state,
    state_reason, state_on, version
  FROM needs WHERE id = :id)sql"};
constexpr Sql list_needs_sql{"needs/list_needs", R"sql(
  SELECT id, institution_id, code, name, origin, urgency, place, affected, office_id, raised_on, source, state,
    state_reason, state_on, version
  FROM needs WHERE institution_id = :institution_id ORDER BY code)sql"};
constexpr Sql insert_need{"needs/add_need", R"sql(
  INSERT INTO needs (id, institution_id, code, name, origin, urgency, place, affected, office_id, raised_on, source,
    state, state_reason, state_on)
  VALUES (:id, :institution_id, :code, :name, :origin, :urgency, :place, :affected, :office_id, :raised_on, :source,
    :state, :state_reason, :state_on))sql"};
constexpr Sql update_need{"needs/save_need", R"sql(
  UPDATE needs SET name = :name, origin = :origin, urgency = :urgency, place = :place, affected = :affected,
    office_id = :office_id, raised_on = :raised_on, source = :source, state = :state, state_reason = :state_reason,
    state_on = :state_on, version = version + 1
  WHERE id = :id AND version = :version)sql"};
constexpr Sql delete_answers{"needs/delete_answers", R"sql(DELETE FROM need_answers WHERE need_id = :id)sql"};
constexpr Sql delete_need_sql{"needs/delete_need", R"sql(DELETE FROM needs WHERE id = :id)sql"};
constexpr Sql list_needs_of{"needs/list_needs_of", R"sql(
  SELECT needs.id, institution_id, code, name, origin, urgency, place, affected, office_id, raised_on, source, state,
    state_reason, state_on, version
  FROM need_answers JOIN needs ON needs.id = need_answers.need_id
  WHERE need_answers.element_id = :element_id ORDER BY code)sql"};
constexpr Sql delete_needs_of{"needs/delete_needs_of", R"sql(
  DELETE FROM need_answers WHERE element_id = :element_id)sql"};
constexpr Sql insert_answer{"needs/add_answer", R"sql(
  INSERT INTO need_answers (element_id, need_id) VALUES (:element_id, :need_id))sql"};
constexpr Sql list_answers{"needs/list_answers", R"sql(
  SELECT need_answers.need_id, elements.id, elements.code, elements.name, elements.withdrawn_at IS NOT NULL,
    plans.id, plans.code, plans.state
  FROM need_answers JOIN needs ON needs.id = need_answers.need_id
    JOIN elements ON elements.id = need_answers.element_id JOIN plans ON plans.id = elements.plan_id
  WHERE needs.institution_id = :institution_id ORDER BY need_answers.need_id, plans.code, elements.code)sql"};

}  // namespace

std::optional<Need> find_need(Session& session, NeedId id) {
  return session.optional_row<Need>(find_need_sql, {{"id", id}});
}

std::vector<Need> list_needs(Session& session, timon::people::OfficeId institution) {
  return session.rows<Need>(list_needs_sql, {{"institution_id", institution}});
}

void add_needs(Transaction& transaction, const std::vector<Need>& needs) {
  for (const Need& need : needs)
    transaction.execute(insert_need, {{"id", need.id},
                                      {"institution_id", need.institution_id},
                                      {"code", need.code},
                                      {"name", need.name},
                                      {"origin", need.origin},
                                      {"urgency", need.urgency},
                                      {"place", need.place},
                                      {"affected", need.affected},
                                      {"office_id", need.office_id},
                                      {"raised_on", need.raised_on},
                                      {"source", need.source},
                                      {"state", need.state},
                                      {"state_reason", need.state_reason},
                                      {"state_on", need.state_on}});
}

bool save_need(Transaction& transaction, const Need& need) {
  return transaction.execute(update_need, {{"id", need.id},
                                           {"name", need.name},
                                           {"origin", need.origin},
                                           {"urgency", need.urgency},
                                           {"place", need.place},
                                           {"affected", need.affected},
                                           {"office_id", need.office_id},
                                           {"raised_on", need.raised_on},
                                           {"source", need.source},
                                           {"state", need.state},
                                           {"state_reason", need.state_reason},
                                           {"state_on", need.state_on},
                                           {"version", need.version}}) == 1;
}

void delete_need(Transaction& transaction, NeedId id) {
  transaction.execute(delete_answers, {{"id", id}});
  transaction.execute(delete_need_sql, {{"id", id}});
}

std::vector<Need> needs_of(Session& session, timon::plans::ElementId element) {
  return session.rows<Need>(list_needs_of, {{"element_id", element}});
}

void replace_needs(Transaction& transaction, timon::plans::ElementId element, const std::vector<NeedId>& needs) {
  transaction.execute(delete_needs_of, {{"element_id", element}});
  for (const NeedId need : needs) transaction.execute(insert_answer, {{"element_id", element}, {"need_id", need}});
}

std::vector<AnswerOfNeed> answers_in(Session& session, timon::people::OfficeId institution) {
  return session.rows<AnswerOfNeed>(list_answers, {{"institution_id", institution}});
}

}  // namespace timon::storage::needs
