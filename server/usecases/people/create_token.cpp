#include "usecases/people/create_token.hpp"

#include "base/secret.hpp"
#include "domain/people/texts.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/token_store.hpp"
#include "usecases/people/guessing.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::people {
namespace {

using storage::Transaction;
using timon::people::Person;
using timon::people::Token;

std::vector<FieldError> errors_of(const CreateToken& input, Day today) {
  std::vector<FieldError> errors;
  timon::people::check_line(errors, "name", input.name);
  if (input.expires_on && *input.expires_on < today) errors.push_back(FieldError{"expires_on", "day_is_past"});
  return errors;
}

Result<NewToken> create(const Context& context, Transaction& transaction, const Person& owner,
                        const CreateToken& input) {
  const Instant now = context.clock();
  const std::string zone = time_zone_of(transaction, owner.institution_id);
  if (auto errors = errors_of(input, local_day(now, zone)); !errors.empty()) return invalid(std::move(errors));
  // The prefix lets people and scanners of leaked secrets recognise it.
  const NewToken made{next_id<timon::people::TokenId>(), "timon_" + random_token()};
  Token token{.id = made.id, .person_id = owner.id, .name = input.name, .created_at = now};
  if (input.expires_on) token.expires_at = start_of_day(*input.expires_on + 1, zone);
  storage::people::add_token(transaction, token, sha256_hex(made.token));
  record_act(context, transaction,
             {.act = "create_token",
              .subject_kind = "token",
              .subject_id = made.id.value,
              .institution_id = owner.institution_id,
              .fields = {{"person", owner.id.text()}, {"name", input.name}}});
  return made;
}

}  // namespace

Result<NewToken> create_token(const Context& context, const CreateToken& input) {
  const auto& id = context.caller.person_id;
  if (!id || !may_somewhere(context.caller, access::Action::UseAccount)) return not_allowed();
  return context.database.write([&](Transaction& transaction) {
    return create(context, transaction, storage::people::find_person(transaction, *id).value(), input);
  });
}

Result<NewToken> create_token_for(const Context& context, std::string_view user_name, const CreateToken& input) {
  if (context.caller.kind != access::CallerKind::System) return not_allowed();
  return context.database.write([&](Transaction& transaction) -> Result<NewToken> {
    const auto id = storage::people::find_person_id(transaction, as_user_name(user_name));
    if (!id) return not_found("user_not_found", {{"user", std::string(user_name)}});
    const auto owner = storage::people::find_person(transaction, *id).value();
    if (owner.is_disabled) return conflict("account_disabled");
    return create(context, transaction, owner, input);
  });
}

}  // namespace timon::usecases::people
