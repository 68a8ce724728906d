#pragma once
// Who can be reminded: the open accounts with a role that reports or reviews, each with the rights of the day.

#include <vector>

#include "domain/people/person.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::reminders {

struct RemindedPerson {
  timon::people::Person person;
  timon::access::Caller caller;
};

/// Their rights are those of `on`. `actions`: what at least one of their roles allows.
std::vector<RemindedPerson> reminded_people(storage::Session& session, Day on,
                                            std::initializer_list<timon::access::Action> actions);

}  // namespace timon::usecases::reminders
