#pragma once
// Takes an office out of use: what it did stays readable under its name.

#include "base/error.hpp"
#include "domain/people/ids.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

struct WithdrawOffice {
  timon::people::OfficeId id{};
  std::int64_t version = 0;
};

/// Refused also while something hangs on it: `institution_stays`, `office_has_offices`, `office_has_people`,
/// `office_has_elements`, each with its count.
Result<void> withdraw_office(const Context& context, const WithdrawOffice& input);

}  // namespace timon::usecases::people
