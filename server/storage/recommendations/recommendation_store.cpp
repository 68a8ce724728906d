#include "storage/recommendations/recommendation_store.hpp"

#include "storage/plans/stale.hpp"

namespace timon::storage::recommendations {
namespace {

constexpr Sql find_by_id{"recommendations/find_recommendation", R"sql(
  SELECT id, institution_id, office_id, origin, criterion, text, due_on, state, version, person_id, recorded_at
  FROM recommendations WHERE id = :id)sql"};
constexpr Sql list_all{"recommendations/list_recommendations", R"sql(
  SELECT id, institution_id, office_id, origin, criterion, text, due_on, state, version, person_id, recorded_at
  FROM recommendations WHERE institution_id = :institution_id ORDER BY id DESC)sql"};
constexpr Sql list_all_turns{"recommendations/list_turns", R"sql(
  SELECT turns.id, turns.recommendation_id, turns.kind, turns.text, turns.proof, turns.person_id, turns.recorded_at
  FROM recommendations JOIN recommendation_turns turns ON turns.recommendation_id = recommendations.id
  WHERE recommendations.institution_id = :institution_id ORDER BY turns.id)sql"};
constexpr Sql list_turns_of{"recommendations/list_turns_of", R"sql(
  SELECT id, recommendation_id, kind, text, proof, person_id, recorded_at
  FROM recommendation_turns WHERE recommendation_id = :id ORDER BY id)sql"};
constexpr Sql insert_one{"recommendations/add_recommendation", R"sql(
  INSERT INTO recommendations (id, institution_id, office_id, origin, criterion, text, due_on, state, version, person_id,
    recorded_at)
  VALUES (:id, :institution_id, :office_id, :origin, :criterion, :text, :due_on, :state, :version, :person_id,
    :recorded_at))sql"};
constexpr Sql insert_turn{"recommendations/add_turn", R"sql(
  INSERT INTO recommendation_turns (id, recommendation_id, kind, text, proof, person_id, recorded_at)
  VALUES (:id, :recommendation_id, :kind, :text, :proof, :person_id, :recorded_at))sql"};
constexpr Sql update_state{"recommendations/set_state", R"sql(
  UPDATE recommendations SET state = :state, version = version + 1 WHERE id = :id AND version = :version)sql"};
constexpr Sql renew_version{"recommendations/renew_version", R"sql(
  UPDATE recommendations SET version = version + 1 WHERE id = :id AND state = 'answered')sql"};

}  // namespace

std::optional<Recommendation> find_recommendation(Session& session, RecommendationId id) {
  return session.optional_row<Recommendation>(find_by_id, {{"id", id}});
}

std::vector<Recommendation> list_recommendations(Session& session, timon::people::OfficeId institution) {
  return session.rows<Recommendation>(list_all, {{"institution_id", institution}});
}

std::vector<Turn> list_turns(Session& session, timon::people::OfficeId institution) {
  return session.rows<Turn>(list_all_turns, {{"institution_id", institution}});
}

std::vector<Turn> turns_of(Session& session, RecommendationId id) {
  return session.rows<Turn>(list_turns_of, {{"id", id}});
}

void add_recommendation(Transaction& transaction, const Recommendation& one) {
  transaction.execute(insert_one, {{"id", one.id},
                                   {"institution_id", one.institution_id},
                                   {"office_id", one.office_id},
                                   {"origin", one.origin},
                                   {"criterion", one.criterion},
                                   {"text", one.text},
                                   {"due_on", one.due_on},
                                   {"state", one.state},
                                   {"version", one.version},
                                   {"person_id", one.person_id},
                                   {"recorded_at", one.recorded_at}});
}

Result<void> add_turn(Transaction& transaction, const Turn& turn, State after, std::int64_t version) {
  const auto changed =
      transaction.execute(update_state, {{"id", turn.recommendation_id}, {"state", after}, {"version", version}});
  if (auto fresh = plans::unless_stale(changed); !fresh) return fresh;
  transaction.execute(insert_turn, {{"id", turn.id},
                                    {"recommendation_id", turn.recommendation_id},
                                    {"kind", turn.kind},
                                    {"text", turn.text},
                                    {"proof", turn.proof},
                                    {"person_id", turn.person_id},
                                    {"recorded_at", turn.recorded_at}});
  return {};
}

void renew_answered(Transaction& transaction, RecommendationId id) { transaction.execute(renew_version, {{"id", id}}); }

}  // namespace timon::storage::recommendations
