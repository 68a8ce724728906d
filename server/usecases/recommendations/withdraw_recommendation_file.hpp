#pragma once
// A file that backs an answer is withdrawn as evidence of reports is (decision 46): it says when, by whom and why. For
// a mistake it stays readable; what showed personal data is read by nobody any more, and its bytes go unless something
// else keeps them. That is so of all files with these bytes in the institution that were or are withdrawn, in whichever
// order and on whichever ground: each says who took it away, with a line in the ledger.

#include "usecases/recommendations/recommendation_at.hpp"

namespace timon::usecases::recommendations {

struct WithdrawRecommendationFile {
  timon::recommendations::FileId id;
  std::string reason{};
  timon::evidence::WithdrawalGround ground = timon::evidence::WithdrawalGround::Mistake;
};
/// Refused: a mistake of a recommendation that has ended (`recommendation_ended`). Not found for who may not read it.
Result<void> withdraw_recommendation_file(const Context& context, const WithdrawRecommendationFile& input);

}  // namespace timon::usecases::recommendations
