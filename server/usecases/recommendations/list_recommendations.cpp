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
  std::vector<timon::people::PersonId> people;
  for (auto& item : shown.items) {
    item.turns = std::move(turns[item.recommendation.id]);
    people.push_back(item.recommendation.person_id);
    for (const auto& turn : item.turns) people.push_back(turn.person_id);
  }
  shown.names = storage::people::names_of_people(session, people);
}

ShownFile shown_file(const Context& context, Session& session, OfficeId institution, FileUses uses,
                     timon::recommendations::ListedFile file) {
  ShownFile shown{std::move(file)};
  if (uses == FileUses::LeftOut || !shown.file.is_used_elsewhere) return shown;
  shown.also = evidence::uses_of_file(context, session, shown.file.content_id, institution);
  std::erase_if(shown.also.answers, [&](const auto& one) { return one.turn_id == shown.file.turn_id; });
  return shown;
}

void add_files(const Context& context, Session& session, OfficeId institution, FileUses uses,
               ShownRecommendations& shown) {
  std::unordered_map<RecommendationId, ShownRecommendation*> items;
  for (auto& item : shown.items) items[item.recommendation.id] = &item;
  for (auto& file : store::list_files(session, institution))
    if (const auto found = items.find(file.recommendation_id); found != items.end())
      found->second->files.push_back(shown_file(context, session, institution, uses, std::move(file)));
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
      shown.items.push_back({std::move(one), office->name, late, {}, {}, std::move(may)});
    }
    add_turns(session, *institution, shown);
    add_files(context, session, *institution, input.file_uses, shown);
    add_what_may_be_made(context, offices, shown);
    return shown;
  });
}

}  // namespace timon::usecases::recommendations
