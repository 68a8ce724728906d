#pragma once
// The entries of a mandate as a list with codes. A code that is there already is changed by its row, what the list does
// not name stays. All or nothing, every mistake of every row at once.

#include <span>
#include <vector>

#include "base/coded_rows.hpp"
#include "domain/mandates/mandate.hpp"

namespace timon::mandates {

inline constexpr std::size_t mandate_rows_limit = 5000;

/// `standing`: the entries that the mandate has.
std::vector<FieldError> errors_of_rows(std::span<const CodedRow> rows, std::span<const MandateEntry> standing);

}  // namespace timon::mandates
