#pragma once
// Recommendations and the turns they took. Turns are only appended.

#include <optional>
#include <vector>

#include "domain/recommendations/recommendation.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::recommendations {

using timon::recommendations::Recommendation;
using timon::recommendations::RecommendationId;
using timon::recommendations::State;
using timon::recommendations::Turn;

std::optional<Recommendation> find_recommendation(Session& session, RecommendationId id);
/// Of the institution, the latest first.
std::vector<Recommendation> list_recommendations(Session& session, timon::people::OfficeId institution);
/// Of all recommendations of the institution, in the order in which they were taken.
std::vector<Turn> list_turns(Session& session, timon::people::OfficeId institution);
/// Of one, in their order.
std::vector<Turn> turns_of(Session& session, RecommendationId id);
void add_recommendation(Transaction& transaction, const Recommendation& recommendation);
/// Appends the turn; the state follows. Refused: a version that is no longer the current one.
Result<void> add_turn(Transaction& transaction, const Turn& turn, State after, std::int64_t version);

/// A new version where an answer waits to be judged: who read it before something in it changed looks again.
void renew_answered(Transaction& transaction, RecommendationId id);

}  // namespace timon::storage::recommendations
