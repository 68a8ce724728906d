#include "usecases/access/list_accounts.hpp"

#include <algorithm>

#include "storage/access/grant_store.hpp"
#include "storage/people/person_store.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::access {
namespace {

using timon::people::Person;

AccountRow row_of(storage::Session& session, const Person& person, Instant now) {
  AccountRow row{person, {}};
  const Day today = people::local_day_of(session, person.institution_id, now);
  for (const auto& grant : storage::access::grants_of(session, person.id)) {
    const bool is_new = std::find(row.roles.begin(), row.roles.end(), grant.role) == row.roles.end();
    if (is_new && is_active(grant, today)) row.roles.push_back(grant.role);
  }
  return row;
}

}  // namespace

Result<std::vector<AccountRow>> list_accounts(const Context& context) {
  if (!may(context.caller, timon::access::Action::ManagePeople, timon::access::whole_installation()))
    return not_allowed();
  const Instant now = context.clock();
  return context.database.read([&](storage::Session& session) {
    constexpr std::int64_t all = 1'000'000;
    std::vector<AccountRow> rows;
    for (const Person& person : storage::people::people_after(session, {}, all))
      rows.push_back(row_of(session, person, now));
    const auto administrators = storage::access::administrators(session, local_day(now, "UTC"));
    std::stable_partition(rows.begin(), rows.end(), [&](const AccountRow& row) {
      return std::find(administrators.begin(), administrators.end(), row.person.id) != administrators.end();
    });
    return rows;
  });
}

}  // namespace timon::usecases::access
