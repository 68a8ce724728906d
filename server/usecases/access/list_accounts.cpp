#include "usecases/access/list_accounts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/folded.hpp"
#include "storage/access/grant_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/phone_store.hpp"
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

/// Of each office and institution once: a list names thousands of people of a few dozen.
class Reach {
 public:
  Reach(const Context& context, Session& session) : context_(context), session_(session) {}

  bool manages(const Person& person) {
    const auto known = by_office_.find(person.office_id);
    if (known != by_office_.end()) return known->second;
    auto place = timon::access::in_institution(person.institution_id);
    bool does = may(context_.caller, Action::ManagePeople, place);
    if (!does) {
      place.office_path = storage::people::office_path(session_, person.office_id);
      does = may(context_.caller, Action::ManagePeople, place);
    }
    return by_office_.emplace(person.office_id, does).first->second;
  }

  Day today(timon::people::OfficeId institution) {
    const auto known = days_.find(institution);
    if (known != days_.end()) return known->second;
    const Day day = people::local_day_of(session_, institution, context_.clock());
    return days_.emplace(institution, day).first->second;
  }

 private:
  const Context& context_;
  Session& session_;
  std::map<timon::people::OfficeId, bool> by_office_;
  std::map<timon::people::OfficeId, Day> days_;
};

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

bool passes(const AccountRow& row, const ListAccounts& input, const std::string& words) {
  if (input.role && std::ranges::find(row.roles, *input.role) == row.roles.end()) return false;
  if (input.only == OnlyAccounts::WithoutRole && !row.roles.empty()) return false;
  if (input.only == OnlyAccounts::Waiting && !row.is_password_temporary) return false;
  const auto& its = row.person;
  const auto text = its.name + ' ' + its.user_name + ' ' + its.post + ' ' + its.office_name;
  return words.empty() || folded(text).find(words) != std::string::npos;
}

void put_administrators_first(std::vector<AccountRow>& rows, const std::vector<PersonId>& administrators) {
  std::ranges::stable_partition(rows, [&](const AccountRow& row) {
    return std::ranges::find(administrators, row.person.id) != administrators.end();
  });
}

}  // namespace

Result<std::vector<AccountRow>> list_accounts(const Context& context, const ListAccounts& input) {
  if (!may_somewhere(context.caller, Action::ManagePeople)) return not_allowed();
  const Instant now = context.clock();
  return context.database.read([&](Session& session) {
    constexpr std::int64_t all = 1'000'000;
    const auto grants = grants_by_person(session);
    const auto listed = storage::people::with_temporary_password(session);
    const std::set<PersonId> temporary(listed.begin(), listed.end());
    const auto phones = storage::people::phones(session);
    Reach reach(context, session);
    std::vector<AccountRow> rows;
    for (Person& person : storage::people::people_after(session, {}, all)) {
      if (!reach.manages(person)) continue;
      const auto given = grants.find(person.id);
      const Day today = reach.today(person.institution_id);
      AccountRow row{std::move(person), {}};
      if (given != grants.end()) row.roles = roles_of(given->second, today);
      row.is_password_temporary = temporary.contains(row.person.id);
      if (const auto phone = phones.find(row.person.id); phone != phones.end()) row.phone = phone->second;
      rows.push_back(std::move(row));
    }
    const auto words = folded(input.words);
    std::erase_if(rows, [&](const AccountRow& row) { return !passes(row, input, words); });
    put_administrators_first(rows, storage::access::administrators(session, local_day(now, "UTC")));
    return rows;
  });
}

}  // namespace timon::usecases::access
