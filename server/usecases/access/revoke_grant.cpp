#include "usecases/access/revoke_grant.hpp"

#include "storage/access/grant_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "usecases/access/sway.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::access {

using timon::access::Action;
using timon::access::Place;
namespace store = storage::access;

Result<void> revoke_grant(const Context& context, timon::people::GrantId id) {
  return context.database.write([&](storage::Transaction& transaction) -> Result<void> {
    const auto grant = store::find_grant(transaction, id);
    if (!grant || grant->revoked_at) return not_found();
    const auto person = storage::people::find_person(transaction, grant->person_id).value();
    const Place home{.institution_id = person.institution_id,
                     .office_path = storage::people::office_path(transaction, person.office_id)};
    if (auto allowed = require(context.caller, Action::ManageGrants, home, Action::ManageGrants); !allowed)
      return allowed;
    if (!may(context.caller, Action::ManageGrants, place_of_scope(transaction, grant->scope_kind, grant->scope_id)))
      return not_allowed();
    const Instant now = context.clock();
    const Day today = people::local_day_of(transaction, person.institution_id, now);
    const bool had_administrator = store::has_administrator(transaction, today);
    store::revoke_grant(transaction, id, now);
    if (had_administrator && !store::has_administrator(transaction, today)) return conflict("last_administrator");
    record_act(context, transaction,
               {.act = "revoke_grant",
                .subject_kind = "grant",
                .subject_id = id.value,
                .institution_id = person.institution_id,
                .fields = {{"person", person.id.text()}}});
    return {};
  });
}

}  // namespace timon::usecases::access
