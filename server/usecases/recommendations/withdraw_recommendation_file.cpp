#include "usecases/recommendations/withdraw_recommendation_file.hpp"

#include <algorithm>

#include "storage/evidence/upload_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/recommendations/recommendation_file_store.hpp"
#include "storage/recommendations/recommendation_store.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::recommendations {

using storage::Transaction;
using timon::evidence::WithdrawalGround;
using timon::recommendations::ListedFile;
namespace store = storage::recommendations;

namespace {

std::optional<Error> refusal_of(const Context& context, storage::Session& session, const Recommendation& one,
                                WithdrawalGround ground) {
  if (!context.caller.person_id) return not_allowed();
  const auto place = place_of(session, storage::people::find_office(session, one.office_id).value());
  const auto grounds = grounds_to_withdraw(context.caller, one.state, place);
  if (std::ranges::find(grounds, ground) != grounds.end()) return std::nullopt;
  const bool is_too_late = access::may(context.caller, Action::AnswerRecommendations, place);
  return is_too_late ? conflict("recommendation_ended") : not_allowed();
}

void tell_ledger(const Context& context, Transaction& transaction, const WithdrawRecommendationFile& input,
                 const ListedFile& file, timon::people::OfficeId institution) {
  record_act(
      context, transaction,
      {.act = "withdraw_recommendation_file",
       .subject_kind = "recommendation",
       .subject_id = file.recommendation_id.value,
       .institution_id = institution,
       .fields = {{"file", file.id.text()}, {"sha256", file.hash}, {"ground", std::string(name_of(input.ground))}},
       .private_texts = {{"reason", input.reason}}});
}

void take_away(const Context& context, Transaction& transaction, const WithdrawRecommendationFile& input,
               const ListedFile& file, timon::people::OfficeId institution) {
  store::withdraw_file(transaction,
                       {file.id, context.clock(), context.caller.person_id.value(), input.ground, input.reason});
  if (input.ground == WithdrawalGround::PersonalData) store::let_go_of_content(transaction, file.id);
  store::renew_answered(transaction, file.recommendation_id);
  tell_ledger(context, transaction, input, file, institution);
}

/// What shows somebody does so wherever it was withdrawn as a mistake, too, and nobody could withdraw it there again
/// who does not know of it.
void take_away_with_twins(const Context& context, Transaction& transaction, const WithdrawRecommendationFile& input,
                          const ListedFile& file, timon::people::OfficeId institution) {
  const auto content = file.content_id.value();
  take_away(context, transaction, input, file, institution);
  for (const auto twin : store::mistakes_with(transaction, content, institution))
    take_away(context, transaction, input, store::find_file(transaction, twin).value(), institution);
  storage::evidence::leave_unused_content(transaction, content);
}

}  // namespace

Result<void> withdraw_recommendation_file(const Context& context, const WithdrawRecommendationFile& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto file = file_to_read(context, transaction, input.id);
    if (!file) return file.error();
    const auto one = store::find_recommendation(transaction, file->recommendation_id).value();
    if (auto refusal = refusal_of(context, transaction, one, input.ground)) return *std::move(refusal);
    const auto before = timon::recommendations::withdrawn_before(*file, input.ground);
    if (auto errors = timon::evidence::withdrawal_errors("file", before, input.reason); !errors.empty())
      return invalid(std::move(errors));
    auto done = input;
    if (store::shows_personal_data(transaction, file->content_id.value(), one.institution_id))
      done.ground = WithdrawalGround::PersonalData;
    if (done.ground == WithdrawalGround::PersonalData)
      take_away_with_twins(context, transaction, done, *file, one.institution_id);
    else
      take_away(context, transaction, done, *file, one.institution_id);
    return {};
  });
}

}  // namespace timon::usecases::recommendations
