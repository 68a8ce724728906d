#include "usecases/access/list_grants.hpp"

#include "storage/access/grant_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "usecases/access/sway.hpp"

namespace timon::usecases::access {

using timon::access::Action;

Result<std::vector<NamedGrant>> list_grants(const Context& context, timon::people::PersonId id) {
  return context.database.read([&](storage::Session& session) -> Result<std::vector<NamedGrant>> {
    const auto person = storage::people::find_person(session, id);
    if (!person) return not_found();
    const timon::access::Place place{.institution_id = person->institution_id,
                                     .office_path = storage::people::office_path(session, person->office_id)};
    if (context.caller.person_id != id)
      if (auto allowed = require(context.caller, Action::ManageGrants, place, Action::ViewPeople); !allowed)
        return allowed.error();
    const auto is_nameable = [&](const timon::access::Grant& grant) {
      return grant.scope_id && (context.caller.person_id == id ||
                                is_known_to(context.caller, place_of_scope(session, grant.scope_kind, grant.scope_id)));
    };
    std::vector<NamedGrant> named;
    for (const auto& grant : storage::access::grants_of(session, id)) {
      named.push_back({grant, std::nullopt});
      if (is_nameable(grant))
        named.back().scope_name = storage::access::scope_name(session, grant.scope_kind, *grant.scope_id);
    }
    return named;
  });
}

}  // namespace timon::usecases::access
