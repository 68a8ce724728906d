#pragma once
// A recommendation with where it stands, and who may do what with it.

#include "domain/access/permissions.hpp"
#include "domain/people/office.hpp"
#include "domain/recommendations/recommendation.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::recommendations {

using timon::access::Action;
using timon::people::OfficeId;
using timon::recommendations::Criterion;
using timon::recommendations::Origin;
using timon::recommendations::Recommendation;
using timon::recommendations::RecommendationId;
using timon::recommendations::State;
using timon::recommendations::TurnKind;

timon::access::Place place_of(storage::Session& session, const timon::people::Office& office);

/// Who recommends does it in the name of a role they have, and not to the office they belong to.
Result<void> may_recommend(const access::Caller& caller, Origin origin, OfficeId office,
                           const timon::access::Place& place);

/// For who may answer it: the office's own people. Not found for who may not even read it.
Result<Recommendation> recommendation_to_answer(const Context& context, storage::Session& session, RecommendationId id);

/// The turns that the caller may take on it now.
std::vector<TurnKind> turns_of(const access::Caller& caller, const Recommendation& recommendation,
                               const timon::access::Place& place);

}  // namespace timon::usecases::recommendations
