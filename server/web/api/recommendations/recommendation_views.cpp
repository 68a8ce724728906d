#include "web/api/recommendations/recommendation_views.hpp"

namespace timon::api::recommendations {

using usecases::recommendations::ShownRecommendation;
using usecases::recommendations::ShownRecommendations;

namespace {

template <class View>
void put_person(View& view, const storage::people::PersonNames& names, timon::people::PersonId id) {
  const auto found = names.find(id);
  if (found == names.end()) return;
  view.person_post = found->second.post;
  if (!found->second.name.empty()) view.person_name = found->second.name;
}

RecommendationFileView view_of(const usecases::recommendations::ShownFile& shown) {
  const auto& its = shown.file;
  const auto address = "/api/v1/recommendation-files/" + its.id.text();
  RecommendationFileView view{.id = its.id,
                              .name = its.name,
                              .kind = its.kind,
                              .size = its.size_bytes,
                              .sha256 = its.hash,
                              .content = address + "/content",
                              .also_backs = evidence::views_of(shown.also.facts).items,
                              .also_answers = evidence::views_of(shown.also.answers)};
  if (timon::evidence::is_picture(its.kind)) view.thumbnail = address + "/thumbnail";
  return view;
}

RecommendationView view_of(const ShownRecommendation& shown, const storage::people::PersonNames& names) {
  const auto& one = shown.recommendation;
  RecommendationView view{.id = one.id,
                          .office = one.office_id,
                          .office_name = shown.office_name,
                          .origin = one.origin,
                          .criterion = one.criterion,
                          .text = one.text,
                          .due_on = one.due_on,
                          .days_late = shown.days_late,
                          .state = one.state,
                          .version = one.version,
                          .recorded_at = one.recorded_at,
                          .may = shown.may};
  put_person(view, names, one.person_id);
  for (const auto& turn : shown.turns) {
    view.turns.push_back({.kind = turn.kind, .text = turn.text, .proof = turn.proof, .recorded_at = turn.recorded_at});
    for (const auto& its : shown.files)
      if (its.file.turn_id == turn.id) view.turns.back().files.push_back(view_of(its));
    put_person(view.turns.back(), names, turn.person_id);
  }
  return view;
}

}  // namespace

RecommendationsView view_of(const ShownRecommendations& shown) {
  RecommendationsView view{.origins = shown.origins, .today = shown.today};
  for (const auto& item : shown.items) view.items.push_back(view_of(item, shown.names));
  for (const auto& office : shown.may_recommend) view.may_recommend.push_back({office.id, office.name});
  return view;
}

}  // namespace timon::api::recommendations
