#include "usecases/recommendations/begin_answer_upload.hpp"

namespace timon::usecases::recommendations {

Result<evidence::UploadShown> begin_answer_upload(const Context& context, const BeginAnswerUpload& input) {
  return context.database.write([&](storage::Transaction& transaction) -> Result<evidence::UploadShown> {
    const auto one = recommendation_to_answer(context, transaction, input.recommendation);
    if (!one) return one.error();
    if (one->state != State::Open)
      return conflict("recommendation_not_in_state", {{"state", std::string(name_of(one->state))}});
    return evidence::take_announced(context, transaction, {one->institution_id, {}, one->id.value}, input.name,
                                    input.size);
  });
}

}  // namespace timon::usecases::recommendations
