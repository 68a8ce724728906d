#include "usecases/recommendations/list_recommendations.hpp"

#include <algorithm>
#include <unordered_map>

#include "storage/recommendations/recommendation_file_store.hpp"
#include "storage/recommendations/recommendation_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/people/office_places.hpp"

namespace timon::usecases::recommendations {

using storage::Session;
using timon::access::Place;
using timon::people::Office;
using timon::recommendations::ListedFile;
namespace store = storage::recommendations;

namespace {

bool passes(const ListRecommendations& wanted, const Recommendation& one, const Place& place) {
  const bool is_there =
      !wanted.office || std::ranges::find(place.office_path, *wanted.office) != place.office_path.end();
  return is_there && (!wanted.state || *wanted.state == one.state) &&
         (!wanted.origin || *wanted.origin == one.origin) && (!wanted.criterion || *wanted.criterion == one.criterion);
}

void add_what_may_be_made(const Context& context, const people::OfficePlaces& offices, ShownRecommendations& shown) {
  for (const auto& [origin, name] : names_of(Origin{}))
    if (timon::recommendations::speaks_for(context.caller, origin)) shown.origins.push_back(origin);
  if (shown.origins.empty()) return;
  for (const auto& [id, office] : offices.all())
    if (!office.withdrawn_at && may_recommend(context.caller, shown.origins.front(), id, offices.place_of(office)))
      shown.may_recommend.push_back(office);
  std::ranges::sort(shown.may_recommend, {}, &Office::name);
  if (shown.may_recommend.empty()) shown.origins.clear();
}

void add_turns(Session& session, OfficeId institution, ShownRecommendations& shown) {
  std::unordered_map<RecommendationId, std::vector<timon::recommendations::Turn>> turns;
  for (auto& turn : store::list_turns(session, institution)) turns[turn.recommendation_id].push_back(std::move(turn));
  for (auto& item : shown.items) item.turns = std::move(turns[item.recommendation.id]);
}

std::unordered_map<RecommendationId, std::vector<ListedFile>> files_of(Session& session,
                                                                       const ShownRecommendations& shown) {
  std::vector<RecommendationId> answered;
  for (const auto& item : shown.items)
    if (!item.turns.empty()) answered.push_back(item.recommendation.id);
  std::unordered_map<RecommendationId, std::vector<ListedFile>> files;
  for (auto& file : store::files_of(session, answered)) files[file.recommendation_id].push_back(std::move(file));
  return files;
}

ShownFile shown_file(const Context& context, Session& session, const ShownRecommendation& item, FileUses uses,
                     ListedFile file) {
  ShownFile shown{std::move(file)};
  for (const auto ground : item.may_withdraw)
    if (!timon::recommendations::withdrawn_before(shown.file, ground)) shown.may_withdraw.push_back(ground);
  if (uses == FileUses::LeftOut || !shown.file.is_used_elsewhere) return shown;
  const auto which = timon::recommendations::is_readable(shown.file) ? evidence::Uses::Standing : evidence::Uses::Kept;
  shown.also = evidence::uses_of_file(context, session, shown.file.content_id.value(),
                                      item.recommendation.institution_id, which);
  std::erase_if(shown.also.answers, [&](const auto& one) { return one.turn_id == shown.file.turn_id; });
  return shown;
}

/// With what its answers lost of their proof: the last one is then not accepted.
void add_files(const Context& context, Session& session, FileUses uses, ShownRecommendations& shown) {
  auto files = files_of(session, shown);
  for (auto& item : shown.items) {
    auto& its = files[item.recommendation.id];
    for (const auto& turn : item.turns)
      if (timon::recommendations::has_lost_proof(turn, timon::recommendations::standing_files(its, turn.id)))
        item.lost_proof.push_back(turn.id);
    if (!item.lost_proof.empty() && item.lost_proof.back() == item.turns.back().id)
      std::erase(item.may, TurnKind::Accepted);
    for (auto& file : its) item.files.push_back(shown_file(context, session, item, uses, std::move(file)));
  }
}

void add_names(Session& session, ShownRecommendations& shown) {
  std::vector<timon::people::PersonId> people;
  for (const auto& item : shown.items) {
    people.push_back(item.recommendation.person_id);
    for (const auto& turn : item.turns) people.push_back(turn.person_id);
    for (const auto& its : item.files)
      if (its.file.withdrawn_by) people.push_back(*its.file.withdrawn_by);
  }
  shown.names = storage::people::names_of_people(session, people);
}

}  // namespace

Result<ShownRecommendations> list_recommendations(const Context& context, const ListRecommendations& input) {
  const auto institution = input.institution ? input.institution : context.caller.institution_id;
  if (!institution) return invalid("institution", "required");
  if (!access::may_somewhere(context.caller, Action::ViewRecommendations)) return not_allowed();
  return context.database.read([&](Session& session) -> Result<ShownRecommendations> {
    const people::OfficePlaces offices(session, *institution);
    ShownRecommendations shown;
    shown.today = people::local_day_of(session, *institution, context.clock());
    for (auto& one : store::list_recommendations(session, *institution)) {
      const auto* office = offices.find(one.office_id);
      if (office == nullptr) continue;
      const auto place = offices.place_of(*office);
      if (!access::may(context.caller, Action::ViewRecommendations, place) || !passes(input, one, place)) continue;
      auto may = turns_of(context.caller, one, place);
      const auto late = timon::recommendations::days_late(one, shown.today);
      auto grounds = grounds_to_withdraw(context.caller, one.state, place);
      shown.items.push_back({.recommendation = std::move(one),
                             .office_name = office->name,
                             .days_late = late,
                             .may = std::move(may),
                             .may_withdraw = std::move(grounds)});
    }
    add_turns(session, *institution, shown);
    add_files(context, session, input.file_uses, shown);
    add_names(session, shown);
    add_what_may_be_made(context, offices, shown);
    return shown;
  });
}

}  // namespace timon::usecases::recommendations
