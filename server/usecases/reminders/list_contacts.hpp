#pragma once
// Whom to call: who owes a report whose window is open or over, or an answer, with post and telephone. For those who
// review reports, each where their right reaches.

#include <optional>
#include <vector>

#include "domain/people/person.hpp"
#include "storage/people/phone_store.hpp"
#include "usecases/reminders/plan_situations.hpp"

namespace timon::usecases::reminders {

struct Contact {
  PlanOnDay plan{};  ///< empty of what is of the institution
  Matter matter{};
  std::vector<timon::people::Person> people{};  ///< nobody: it falls to no open account
};

struct ContactList {
  std::vector<Contact> items{};  ///< what was due first before the rest
  storage::people::Phones phones{};
};

Result<ContactList> list_contacts(const Context& context, PlanMemory& memory, std::optional<Day> on);

}  // namespace timon::usecases::reminders
