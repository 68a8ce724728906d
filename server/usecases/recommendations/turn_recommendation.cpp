#include "usecases/recommendations/turn_recommendation.hpp"

#include <algorithm>
#include <iterator>

#include "storage/people/office_store.hpp"
#include "storage/recommendations/recommendation_file_store.hpp"
#include "storage/recommendations/recommendation_store.hpp"
#include "usecases/recommendations/answer_files.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::recommendations {

using storage::Transaction;
namespace store = storage::recommendations;

namespace {

enum class Side { Office, Other };

Result<Recommendation> recommendation_for(const Context& context, storage::Session& session, RecommendationId id,
                                          Side side) {
  if (side == Side::Office) return recommendation_to_answer(context, session, id);
  auto one = store::find_recommendation(session, id);
  const auto office = one ? storage::people::find_office(session, one->office_id) : std::nullopt;
  if (!office) return not_found();
  if (auto may = may_recommend(context.caller, one->origin, one->office_id, place_of(session, *office)); !may)
    return may.error();
  return *std::move(one);
}

/// What backed the answer was withdrawn: it is returned, and the office backs it anew.
bool is_without_proof(storage::Session& session, RecommendationId id) {
  const auto turns = store::turns_of(session, id);
  if (turns.empty()) return false;
  const auto files = store::files_of(session, std::span(&id, 1));
  const auto standing = timon::recommendations::standing_files(files, turns.back().id);
  return timon::recommendations::has_lost_proof(turns.back(), standing);
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

/// More files than an answer may bring are not even looked for.
std::vector<FieldError> errors_of(const Context& context, storage::Session& session, const Recommendation& one,
                                  const timon::recommendations::Turn& turn,
                                  const std::vector<timon::evidence::UploadId>& files) {
  auto errors = timon::recommendations::turn_errors(turn, files.size());
  if (!timon::recommendations::is_of_office(turn.kind) || files.size() > timon::recommendations::most_files)
    return errors;
  std::ranges::move(file_errors(context, session, one, files), std::back_inserter(errors));
  return errors;
}

Result<void> turned(const Context& context, Transaction& transaction, RecommendationId id,
                    const TurnRecommendation& input, Side side) {
  const auto one = recommendation_for(context, transaction, id, side);
  if (!one) return one.error();
  if (!context.caller.person_id) return not_allowed();
  if (one->version != input.version) return conflict("version_mismatch");
  const auto after = timon::recommendations::state_after(one->state, input.kind);
  if (!after) return conflict("recommendation_not_in_state", {{"state", std::string(name_of(one->state))}});
  if (input.kind == TurnKind::Accepted && is_without_proof(transaction, id)) return conflict("answer_without_proof");
  const timon::recommendations::Turn turn{next_id<timon::recommendations::TurnId>(),
                                          id,
                                          input.kind,
                                          input.text.value_or(""),
                                          input.proof.value_or(""),
                                          *context.caller.person_id,
                                          context.clock()};
  const auto files = input.files.value_or(std::vector<timon::evidence::UploadId>{});
  if (auto errors = errors_of(context, transaction, *one, turn, files); !errors.empty())
    return invalid(std::move(errors));
  if (auto added = store::add_turn(transaction, turn, *after, one->version); !added) return added;
  record(context, transaction, *one, turn, side);
  keep_files(context, transaction, *one, turn.id, files);
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
