#pragma once
// People of the institutions the caller works in or has a right over, page by page.

#include <optional>
#include <vector>

#include "base/error.hpp"
#include "domain/people/person.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

struct ListPeople {
  std::int64_t limit = 1000;
  timon::people::PersonId after{};
};

struct PeoplePage {
  std::vector<timon::people::Person> items{};
  std::optional<timon::people::PersonId> next{};  ///< give it as `after` to go on
};

Result<PeoplePage> list_people(const Context& context, const ListPeople& input);

}  // namespace timon::usecases::people
