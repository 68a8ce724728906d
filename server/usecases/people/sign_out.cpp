#include "usecases/people/sign_out.hpp"

#include "base/secret.hpp"
#include "storage/people/session_store.hpp"

namespace timon::usecases::people {

namespace store = storage::people;

Result<void> sign_out(const Context& context, const SignOut& input) {
  const auto& person = context.caller.person_id;
  if (!person || !may_somewhere(context.caller, access::Action::EnterAccount)) return not_allowed();
  return context.database.write([&](storage::Transaction& transaction) -> Result<void> {
    const std::string hash = sha256_hex(input.token);
    const auto session = store::find_session(transaction, hash);
    if (session && session->person_id == *person) store::end_session(transaction, hash);
    if (input.reach == SignOutReach::Everywhere) store::end_sessions(transaction, *person);
    return {};
  });
}

}  // namespace timon::usecases::people
