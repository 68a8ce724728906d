#include "usecases/reminders/reminded_people.hpp"

#include <algorithm>
#include <set>

#include "storage/access/grant_store.hpp"
#include "storage/people/person_store.hpp"

namespace timon::usecases::reminders {
namespace {

using timon::access::Action;

bool allows(timon::access::Role role, std::initializer_list<Action> actions) {
  return std::any_of(actions.begin(), actions.end(), [&](Action action) {
    const auto roles = timon::access::roles_for(action);
    return std::find(roles.begin(), roles.end(), role) != roles.end();
  });
}

}  // namespace

std::vector<RemindedPerson> reminded_people(storage::Session& session, Day on, std::initializer_list<Action> actions) {
  std::set<timon::people::PersonId> ids;
  for (const auto& grant : storage::access::standing_grants(session))
    if (allows(grant.role, actions) && is_active(grant, on)) ids.insert(grant.person_id);
  std::vector<RemindedPerson> people;
  for (const auto id : ids) {
    auto caller = storage::access::find_caller(session, id, on);  // nothing for a closed account
    if (caller) people.push_back({storage::people::find_person(session, id).value(), *std::move(caller)});
  }
  return people;
}

}  // namespace timon::usecases::reminders
