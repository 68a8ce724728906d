#pragma once
// Answers to recommendations in the village, with files whose bytes are the words they are made of.

#include "storage/evidence/upload_store.hpp"
#include "usecases/recommendations/add_recommendation.hpp"
#include "usecases/recommendations/begin_answer_upload.hpp"
#include "usecases/recommendations/list_recommendations.hpp"
#include "usecases/recommendations/turn_recommendation.hpp"
#include "usecases/testing/in_village.hpp"

namespace timon::testing {

using timon::evidence::UploadId;
using timon::people::OfficeId;
using timon::recommendations::Criterion;
using timon::recommendations::Origin;
using timon::recommendations::RecommendationId;
using timon::recommendations::TurnKind;
using usecases::recommendations::add_recommendation;
using usecases::recommendations::answer_recommendation;
using usecases::recommendations::begin_answer_upload;
using usecases::recommendations::list_recommendations;
using usecases::recommendations::ShownFile;

class AnswerFiles : public InVillage {
 protected:
  RecommendationId added() { return added_to(village.works); }
  RecommendationId added_to(OfficeId office) {
    return add_recommendation(as_planner(), {office, Origin::Planning, Criterion::FollowUp, "Publicar las actas",
                                             make_day(2024, 2, 20)})
        .value();
  }
  Result<usecases::evidence::UploadShown> begun(RecommendationId id, const access::Caller& who,
                                                const char* name = "acta.pdf", std::int64_t size = 4) {
    return begin_answer_upload(as(who), {id, name, size});
  }
  /// As if it had been looked into; the same words are the same bytes.
  UploadId whole(RecommendationId id, const std::string& words, const char* name = "acta.pdf") {
    return whole_of(works, id, words, name);
  }
  UploadId whole_of(const access::Caller& who, RecommendationId id, const std::string& words, const char* name) {
    const auto upload = begun(id, who, name, std::int64_t(words.size())).value().upload;
    written([&](storage::Transaction& transaction) {
      if (const auto same = storage::evidence::find_content_by_hash(transaction, words)) {
        storage::evidence::point_upload_to(transaction, upload.id, same->id);
        storage::evidence::leave_unused_content(transaction, upload.content_id);
        return;
      }
      storage::evidence::put_chunk(transaction, upload.content_id, 0, "h", words);
      storage::evidence::set_hash(transaction, upload.content_id, words);
    });
    return upload.id;
  }
  std::vector<std::string> answer(RecommendationId id, std::int64_t version, std::vector<UploadId> given) {
    return refusals(
        answer_recommendation(as(works), id, {version, TurnKind::Applied, "Hecho", std::nullopt, std::move(given)}));
  }
  std::vector<ShownFile> shown(const access::Caller& who) {
    return list_recommendations(as(who), {}).value().items.at(0).files;
  }
  std::int64_t used() {
    return written([&](storage::Transaction& transaction) {
      return storage::evidence::used_bytes(transaction, village.institution);
    });
  }
};

}  // namespace timon::testing
