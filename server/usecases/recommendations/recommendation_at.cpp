#include "usecases/recommendations/recommendation_at.hpp"

#include "storage/people/office_store.hpp"
#include "storage/recommendations/recommendation_file_store.hpp"
#include "storage/recommendations/recommendation_store.hpp"

namespace timon::usecases::recommendations {

using timon::access::Place;

Place place_of(storage::Session& session, const timon::people::Office& office) {
  Place place = timon::access::in_institution(office.institution_id);
  place.office_path = storage::people::office_path(session, office.id);
  return place;
}

Result<void> may_recommend(const access::Caller& caller, Origin origin, OfficeId office, const Place& place) {
  if (auto allowed = access::require(caller, Action::Recommend, place, Action::ViewRecommendations); !allowed)
    return allowed;
  if (!timon::recommendations::speaks_for(caller, origin)) return not_allowed("not_of_origin");
  if (caller.is_of_office_or_below(office)) return not_allowed("recommends_to_own_office");
  return {};
}

Result<Recommendation> recommendation_to_answer(const Context& context, storage::Session& session,
                                                RecommendationId id) {
  auto one = storage::recommendations::find_recommendation(session, id);
  const auto office = one ? storage::people::find_office(session, one->office_id) : std::nullopt;
  if (!office) return not_found();
  if (auto allowed = access::require(context.caller, Action::AnswerRecommendations, place_of(session, *office),
                                     Action::ViewRecommendations);
      !allowed)
    return allowed.error();
  return *std::move(one);
}

Result<timon::recommendations::ListedFile> file_to_read(const Context& context, storage::Session& session,
                                                        timon::recommendations::FileId id) {
  auto file = storage::recommendations::find_file(session, id);
  const auto office = file ? storage::people::find_office(session, file->office_id) : std::nullopt;
  if (!office || !access::may(context.caller, Action::ViewRecommendations, place_of(session, *office)))
    return not_found();
  return *std::move(file);
}

std::vector<timon::evidence::WithdrawalGround> grounds_to_withdraw(const access::Caller& caller, State state,
                                                                   const Place& place) {
  using enum timon::evidence::WithdrawalGround;
  const bool may_answer = access::may(caller, Action::AnswerRecommendations, place);
  std::vector<timon::evidence::WithdrawalGround> grounds;
  if (may_answer && !timon::recommendations::has_ended(state)) grounds.push_back(Mistake);
  if (may_answer || access::may(caller, Action::ReviewReports, place)) grounds.push_back(PersonalData);
  return grounds;
}

std::vector<TurnKind> turns_of(const access::Caller& caller, const Recommendation& recommendation, const Place& place) {
  const bool may_answer = access::may(caller, Action::AnswerRecommendations, place);
  const bool may_judge = may_recommend(caller, recommendation.origin, recommendation.office_id, place).has_value();
  std::vector<TurnKind> turns;
  for (const auto& [kind, name] : names_of(TurnKind{})) {
    const bool is_allowed = timon::recommendations::is_of_office(kind) ? may_answer : may_judge;
    if (is_allowed && timon::recommendations::state_after(recommendation.state, kind)) turns.push_back(kind);
  }
  return turns;
}

}  // namespace timon::usecases::recommendations
