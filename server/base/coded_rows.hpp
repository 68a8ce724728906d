#pragma once
// Lists that are typed or pasted with codes: each row may name the code of the one above it, which stands in the list
// or is there already. Mistakes are told at paths such as `rows[3].code`.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace timon {

struct CodedRow {
  std::string code{};
  std::string name{};
  std::string parent{};  ///< code; empty: at the top
};

using RowByCode = std::unordered_map<std::string_view, std::size_t>;

/// The first row of each code.
RowByCode first_by_code(std::span<const CodedRow> rows);

/// Whether going up from the row leads back to it.
bool is_in_cycle(std::span<const CodedRow> rows, const RowByCode& by_code, std::size_t row);

/// The numbers of the rows, each after the one above it, else in their order. For rows without cycles.
std::vector<std::size_t> parents_first(std::span<const CodedRow> rows);

/// `rows[3].code`.
std::string at_row(std::size_t row, std::string_view field);

}  // namespace timon
