#include "usecases/recommendations/turn_recommendation.hpp"

#include "storage/people/office_store.hpp"
#include "storage/recommendations/recommendation_store.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::recommendations {

using storage::Transaction;
namespace store = storage::recommendations;

namespace {

enum class Side { Office, Other };

Result<void> allowed(const Context& context, const Recommendation& one, const timon::access::Place& place, Side side) {
  if (side == Side::Other) return may_recommend(context.caller, one.origin, one.office_id, place);
  return access::require(context.caller, Action::AnswerRecommendations, place, Action::ViewRecommendations);
}

void record(const Context& context, Transaction& transaction, const Recommendation& one,
            const timon::recommendations::Turn& turn, Side side) {
  timon::ledger::Act act{.act = side == Side::Office ? "answer_recommendation" : "judge_recommendation",
                         .subject_kind = "recommendation",
                         .subject_id = one.id.value,
                         .institution_id = one.institution_id,
                         .fields = {{"turn", std::string(name_of(turn.kind))}}};
  if (!turn.text.empty()) act.private_texts.emplace_back("text", turn.text);
  if (!turn.proof.empty()) act.private_texts.emplace_back("proof", turn.proof);
  record_act(context, transaction, act);
}

Result<void> turned(const Context& context, Transaction& transaction, RecommendationId id,
                    const TurnRecommendation& input, Side side) {
  const auto one = store::find_recommendation(transaction, id);
  const auto office = one ? storage::people::find_office(transaction, one->office_id) : std::nullopt;
  if (!office) return not_found();
  if (auto may = allowed(context, *one, place_of(transaction, *office), side); !may) return may;
  if (!context.caller.person_id) return not_allowed();
  if (one->version != input.version) return conflict("version_mismatch");
  const auto after = timon::recommendations::state_after(one->state, input.kind);
  if (!after) return conflict("recommendation_not_in_state", {{"state", std::string(name_of(one->state))}});
  const timon::recommendations::Turn turn{next_id<timon::recommendations::TurnId>(),
                                          id,
                                          input.kind,
                                          input.text.value_or(""),
                                          input.proof.value_or(""),
                                          *context.caller.person_id,
                                          context.clock()};
  if (auto errors = timon::recommendations::turn_errors(turn); !errors.empty()) return invalid(std::move(errors));
  if (auto added = store::add_turn(transaction, turn, *after, one->version); !added) return added;
  record(context, transaction, *one, turn, side);
  return {};
}

}  // namespace

Result<void> answer_recommendation(const Context& context, RecommendationId id, const TurnRecommendation& input) {
  if (!timon::recommendations::is_of_office(input.kind)) return invalid("kind", "not_of_answerer");
  return context.database.write(
      [&](Transaction& transaction) { return turned(context, transaction, id, input, Side::Office); });
}

Result<void> judge_recommendation(const Context& context, RecommendationId id, const TurnRecommendation& input) {
  if (timon::recommendations::is_of_office(input.kind)) return invalid("kind", "not_of_recommender");
  return context.database.write(
      [&](Transaction& transaction) { return turned(context, transaction, id, input, Side::Other); });
}

}  // namespace timon::usecases::recommendations
