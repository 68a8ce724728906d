#pragma once
// A file is announced that is to back the answer to a recommendation. From then on it comes in like any evidence.

#include "usecases/evidence/begin_upload.hpp"
#include "usecases/recommendations/recommendation_at.hpp"

namespace timon::usecases::recommendations {

struct BeginAnswerUpload {
  RecommendationId recommendation;
  std::string name{};
  std::int64_t size = 0;  ///< bytes
};
/// Refused: whoever may not answer it, one that waits for no answer, and as `begin_upload`.
Result<evidence::UploadShown> begin_answer_upload(const Context& context, const BeginAnswerUpload& input);

}  // namespace timon::usecases::recommendations
