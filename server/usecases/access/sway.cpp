#include "usecases/access/sway.hpp"

#include "storage/access/grant_store.hpp"
#include "storage/people/office_store.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::access {

using timon::access::Action;
using timon::access::Place;
using timon::access::ScopeKind;

Place place_of_scope(storage::Session& session, ScopeKind kind, std::optional<std::int64_t> scope) {
  if (!scope) return timon::access::whole_installation();
  Place place{.institution_id = storage::access::institution_of(session, kind, *scope)};
  if (kind == ScopeKind::Office) place.office_path = storage::people::office_path(session, {*scope});
  if (kind == ScopeKind::Element) place.element_path = {*scope};
  return place;
}

bool is_known_to(const timon::access::Caller& caller, const Place& place) {
  return may(caller, Action::ViewOffices, place) || may(caller, Action::ViewPlans, place);
}

Result<void> require_sway(const Context& context, storage::Session& session, const timon::people::Person& person) {
  const Place place{.institution_id = person.institution_id,
                    .office_path = storage::people::office_path(session, person.office_id)};
  if (auto allowed = require(context.caller, Action::ManagePeople, place, Action::ViewPeople); !allowed) return allowed;
  const Day today = people::local_day_of(session, person.institution_id, context.clock());
  for (const auto& grant : storage::access::grants_of(session, person.id)) {
    const bool is_over = grant.revoked_at || (grant.until_on && *grant.until_on < today);
    if (!is_over &&
        !may(context.caller, Action::ManagePeople, place_of_scope(session, grant.scope_kind, grant.scope_id)))
      return not_allowed();
  }
  return {};
}

}  // namespace timon::usecases::access
