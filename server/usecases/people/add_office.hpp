#pragma once
// An office below another of its institution.

#include <string>

#include "base/error.hpp"
#include "domain/people/office.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

struct AddOffice {
  timon::people::OfficeId parent{};
  std::string code{};
  std::string name{};
};

Result<timon::people::Office> add_office(const Context& context, const AddOffice& input);

}  // namespace timon::usecases::people
