#include "usecases/people/revoke_token.hpp"

#include "storage/people/token_store.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::people {

Result<void> revoke_token(const Context& context, timon::people::TokenId id) {
  if (!may_somewhere(context.caller, access::Action::UseAccount)) return not_allowed();
  return context.database.write([&](storage::Transaction& transaction) -> Result<void> {
    const auto token = storage::people::find_token(transaction, id);
    if (!token || token->person_id != context.caller.person_id) return not_found();
    if (token->revoked_at) return {};
    storage::people::revoke_token(transaction, id, context.clock());
    record_act(context, transaction,
               {.act = "revoke_token",
                .subject_kind = "token",
                .subject_id = id.value,
                .institution_id = context.caller.institution_id,
                .fields = {{"person", token->person_id.text()}}});
    return {};
  });
}

}  // namespace timon::usecases::people
