#pragma once
// The turns of a recommendation: the office applies or rebuts it with its proof; who recommended accepts, returns or
// withdraws.

#include <boost/describe/class.hpp>

#include "domain/evidence/ids.hpp"
#include "usecases/recommendations/recommendation_at.hpp"

namespace timon::usecases::recommendations {

struct TurnRecommendation {
  std::int64_t version = 0;
  TurnKind kind = TurnKind::Applied;
  std::optional<std::string> text{};
  std::optional<std::string> proof{};
  std::optional<std::vector<timon::evidence::UploadId>> files{};  ///< of an answer, announced for this recommendation
};
BOOST_DESCRIBE_STRUCT(TurnRecommendation, (), (version, kind, text, proof, files))

/// The office's: applied or rebutted, in words, with files, or both. All of it is kept or nothing.
Result<void> answer_recommendation(const Context& context, RecommendationId id, const TurnRecommendation& input);
/// The other side's: accepted, returned or withdrawn. What lost its proof is not accepted (`answer_without_proof`).
Result<void> judge_recommendation(const Context& context, RecommendationId id, const TurnRecommendation& input);

}  // namespace timon::usecases::recommendations
