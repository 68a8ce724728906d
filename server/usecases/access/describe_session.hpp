#pragma once
// Who is calling, with what rights, where and when: the first thing that the staff app asks.

#include <string>
#include <vector>

#include "base/error.hpp"
#include "domain/people/person.hpp"
#include "usecases/access/list_grants.hpp"
#include "usecases/context.hpp"
#include "usecases/people/show_institution.hpp"

namespace timon::usecases::access {

struct SessionDescription {
  timon::people::Person person{};
  std::vector<NamedGrant> grants{};  ///< those that hold today
  std::vector<timon::access::Action> actions{};
  bool is_password_temporary = false;  ///< somebody else chose it
  people::InstitutionShown institution{};
  std::string language{};
  std::string time_zone{};
  Day today{};
  bool is_demonstration = false;
  std::optional<Day> demonstration_on{};
};

Result<SessionDescription> describe_session(const Context& context);

}  // namespace timon::usecases::access
