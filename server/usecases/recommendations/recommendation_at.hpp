#pragma once
// A recommendation with where it stands, and who may do what with it.

#include "domain/access/permissions.hpp"
#include "domain/people/office.hpp"
#include "domain/recommendations/recommendation_file.hpp"
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

/// A file of an answer for who reads its recommendation; not found for everybody else.
Result<timon::recommendations::ListedFile> file_to_read(const Context& context, storage::Session& session,
                                                        timon::recommendations::FileId id);

/// On which grounds the caller may withdraw files of its answers now. Who answers it mends a mistake until it has
/// ended, and takes away personal data at any time, as whoever reviews reports does.
std::vector<timon::evidence::WithdrawalGround> grounds_to_withdraw(const access::Caller& caller, State state,
                                                                   const timon::access::Place& place);

/// The turns that the caller may take on it now.
std::vector<TurnKind> turns_of(const access::Caller& caller, const Recommendation& recommendation,
                               const timon::access::Place& place);

}  // namespace timon::usecases::recommendations
