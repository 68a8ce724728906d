#pragma once
// Many offices at once, from a list: all or none.

#include <vector>

#include "base/error.hpp"
#include "domain/people/office_rows.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

struct AddOffices {
  timon::people::OfficeId institution{};
  std::vector<timon::people::OfficeRow> rows{};
};

/// In the order of the rows. Refused: not allowed, every mistake of every row.
Result<std::vector<timon::people::Office>> add_offices(const Context& context, const AddOffices& input);

}  // namespace timon::usecases::people
