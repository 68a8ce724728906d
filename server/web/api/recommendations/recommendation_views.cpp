#include "web/api/recommendations/recommendation_views.hpp"

#include <algorithm>

namespace timon::api::recommendations {

using usecases::recommendations::ShownRecommendation;
using usecases::recommendations::ShownRecommendations;

namespace {

void put_person(std::optional<std::string>& name, std::optional<std::string>& post,
                const storage::people::PersonNames& names, timon::people::PersonId id) {
  const auto found = names.find(id);
  if (found == names.end()) return;
  post = found->second.post;
  if (!found->second.name.empty()) name = found->second.name;
}

RecommendationFileView view_of(const usecases::recommendations::ShownFile& shown,
                               const storage::people::PersonNames& names) {
  const auto& its = shown.file;
  const auto address = "/api/v1/recommendation-files/" + its.id.text();
  RecommendationFileView view{.id = its.id,
                              .name = its.name,
                              .kind = its.kind,
                              .size = its.size_bytes,
                              .sha256 = its.hash,
                              .also_backs = evidence::views_of(shown.also.facts).items,
                              .also_answers = evidence::views_of(shown.also.answers),
                              .withdrawn_at = its.withdrawn_at,
                              .ground = its.ground,
                              .withdrawal_reason = its.withdrawal_reason,
                              .may_withdraw = shown.may_withdraw};
  if (its.withdrawn_by) put_person(view.withdrawn_by_name, view.withdrawn_by_post, names, *its.withdrawn_by);
  if (!timon::recommendations::is_readable(its)) return view;
  view.content = address + "/content";
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
  put_person(view.person_name, view.person_post, names, one.person_id);
  for (const auto& turn : shown.turns) {
    TurnView its{.kind = turn.kind, .text = turn.text, .proof = turn.proof, .recorded_at = turn.recorded_at};
    for (const auto& file : shown.files)
      if (file.file.turn_id == turn.id) its.files.push_back(view_of(file, names));
    its.lost_proof = std::ranges::find(shown.lost_proof, turn.id) != shown.lost_proof.end();
    put_person(its.person_name, its.person_post, names, turn.person_id);
    view.turns.push_back(std::move(its));
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
