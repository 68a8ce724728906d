#pragma once
// Offices typed or pasted as a list: each row names the code of the one above it, which may be in the list or there
// already. All or nothing, every mistake of every row at once, at paths such as `rows[3].code`.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "domain/people/office.hpp"

namespace timon::people {

struct OfficeRow {
  std::string code{};
  std::string name{};
  std::string parent{};  ///< code; empty: directly below the institution
};

inline constexpr std::size_t office_rows_limit = 2000;

/// `standing`: the offices that the institution has, itself included.
std::vector<FieldError> errors_of_rows(std::span<const OfficeRow> rows, std::span<const Office> standing);

/// The numbers of the rows, each after the one above it, else in their order. For rows without errors.
std::vector<std::size_t> parents_first(std::span<const OfficeRow> rows);

/// `rows[3].code`.
std::string at_row(std::size_t row, std::string_view field);

}  // namespace timon::people
