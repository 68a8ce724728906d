#include "usecases/access/list_accounts.hpp"

#include <algorithm>
#include <map>

#include "storage/access/grant_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::access {
namespace {

using storage::Session;
using timon::access::Action;
using timon::access::Grant;
using timon::access::Role;
using timon::people::Person;
using timon::people::PersonId;
using GrantsByPerson = std::map<PersonId, std::vector<Grant>>;

bool manages(const Context& context, Session& session, const Person& person) {
  if (may(context.caller, Action::ManagePeople, timon::access::in_institution(person.institution_id))) return true;
  return may(context.caller, Action::ManagePeople,
             {.institution_id = person.institution_id,
              .office_path = storage::people::office_path(session, person.office_id)});
}

std::vector<Role> roles_of(const std::vector<Grant>& grants, Day today) {
  std::vector<Role> roles;
  for (const Grant& grant : grants)
    if (is_active(grant, today) && std::ranges::find(roles, grant.role) == roles.end()) roles.push_back(grant.role);
  return roles;
}

GrantsByPerson grants_by_person(Session& session) {
  GrantsByPerson grants;
  for (Grant& grant : storage::access::standing_grants(session)) grants[grant.person_id].push_back(grant);
  return grants;
}

void put_administrators_first(std::vector<AccountRow>& rows, const std::vector<PersonId>& administrators) {
  std::ranges::stable_partition(rows, [&](const AccountRow& row) {
    return std::ranges::find(administrators, row.person.id) != administrators.end();
  });
}

}  // namespace

Result<std::vector<AccountRow>> list_accounts(const Context& context) {
  if (!may_somewhere(context.caller, Action::ManagePeople)) return not_allowed();
  const Instant now = context.clock();
  return context.database.read([&](Session& session) {
    constexpr std::int64_t all = 1'000'000;
    const auto grants = grants_by_person(session);
    const auto temporary = storage::people::with_temporary_password(session);
    std::vector<AccountRow> rows;
    for (Person& person : storage::people::people_after(session, {}, all)) {
      if (!manages(context, session, person)) continue;
      const auto given = grants.find(person.id);
      const Day today = people::local_day_of(session, person.institution_id, now);
      AccountRow row{std::move(person), {}};
      if (given != grants.end()) row.roles = roles_of(given->second, today);
      row.is_password_temporary = std::ranges::find(temporary, row.person.id) != temporary.end();
      rows.push_back(std::move(row));
    }
    put_administrators_first(rows, storage::access::administrators(session, local_day(now, "UTC")));
    return rows;
  });
}

}  // namespace timon::usecases::access
