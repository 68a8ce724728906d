#include "usecases/people/list_tokens.hpp"

#include "storage/people/token_store.hpp"

namespace timon::usecases::people {

Result<std::vector<timon::people::Token>> list_tokens(const Context& context) {
  const auto& id = context.caller.person_id;
  if (!id || !may_somewhere(context.caller, access::Action::UseAccount)) return not_allowed();
  return context.database.read([&](storage::Session& session) { return storage::people::tokens_of(session, *id); });
}

}  // namespace timon::usecases::people
