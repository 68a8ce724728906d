#include "base/coded_rows.hpp"

namespace timon {

RowByCode first_by_code(std::span<const CodedRow> rows) {
  RowByCode first;
  for (std::size_t row = 0; row < rows.size(); ++row) first.emplace(rows[row].code, row);
  return first;
}

bool is_in_cycle(std::span<const CodedRow> rows, const RowByCode& by_code, std::size_t row) {
  std::size_t at = row;
  for (std::size_t step = 0; step <= rows.size(); ++step) {
    const auto above = by_code.find(rows[at].parent);
    if (above == by_code.end()) return false;
    at = above->second;
    if (at == row) return true;
  }
  return false;  // it hangs below a cycle, whose own rows are told
}

std::vector<std::size_t> parents_first(std::span<const CodedRow> rows) {
  const auto by_code = first_by_code(rows);
  std::vector<std::size_t> ordered;
  std::vector<bool> is_placed(rows.size(), false);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    std::vector<std::size_t> way{};
    for (std::size_t at = row; !is_placed[at];) {
      is_placed[at] = true;
      way.push_back(at);
      const auto above = by_code.find(rows[at].parent);
      if (above == by_code.end()) break;
      at = above->second;
    }
    ordered.insert(ordered.end(), way.rbegin(), way.rend());
  }
  return ordered;
}

std::string at_row(std::size_t row, std::string_view field) {
  return "rows[" + std::to_string(row) + "]." + std::string(field);
}

}  // namespace timon
