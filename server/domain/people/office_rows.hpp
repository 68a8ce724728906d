#pragma once
// Offices typed or pasted as a list: each row names the code of the one above it, which may be in the list or there
// already. All or nothing, every mistake of every row at once, at paths such as `rows[3].code`.

#include <cstddef>
#include <span>
#include <vector>

#include "base/coded_rows.hpp"
#include "domain/people/office.hpp"

namespace timon::people {

using OfficeRow = CodedRow;  ///< without a parent: directly below the institution

inline constexpr std::size_t office_rows_limit = 2000;

/// `standing`: the offices that the institution has, itself included.
std::vector<FieldError> errors_of_rows(std::span<const OfficeRow> rows, std::span<const Office> standing);

}  // namespace timon::people
