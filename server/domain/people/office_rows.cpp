#include "domain/people/office_rows.hpp"

#include <unordered_map>
#include <unordered_set>

namespace timon::people {
namespace {

using RowByCode = std::unordered_map<std::string_view, std::size_t>;

RowByCode first_by_code(std::span<const OfficeRow> rows) {
  RowByCode first;
  for (std::size_t row = 0; row < rows.size(); ++row) first.emplace(rows[row].code, row);
  return first;
}

/// Whether going up from the row leads back to it.
bool is_in_cycle(std::span<const OfficeRow> rows, const RowByCode& by_code, std::size_t row) {
  std::size_t at = row;
  for (std::size_t step = 0; step <= rows.size(); ++step) {
    const auto above = by_code.find(rows[at].parent);
    if (above == by_code.end()) return false;
    at = above->second;
    if (at == row) return true;
  }
  return false;  // it hangs below a cycle, whose own rows are told
}

void check_form(std::vector<FieldError>& errors, const OfficeRow& row, std::size_t number) {
  for (FieldError& error : office_errors(Office{.code = row.code, .name = row.name})) {
    error.field = at_row(number, error.field);
    errors.push_back(std::move(error));
  }
}

}  // namespace

std::string at_row(std::size_t row, std::string_view field) {
  return "rows[" + std::to_string(row) + "]." + std::string(field);
}

std::vector<FieldError> errors_of_rows(std::span<const OfficeRow> rows, std::span<const Office> standing) {
  std::vector<FieldError> errors;
  if (rows.empty()) errors.push_back(FieldError{"rows", "required"});
  if (rows.size() > office_rows_limit)
    return {FieldError{"rows", "too_many", {{"limit", std::to_string(office_rows_limit)}}}};
  std::unordered_set<std::string_view> taken;
  for (const Office& office : standing) taken.insert(office.code);
  const auto by_code = first_by_code(rows);
  for (std::size_t number = 0; number < rows.size(); ++number) {
    const auto& [code, name, parent] = rows[number];
    check_form(errors, rows[number], number);
    if (taken.contains(code))
      errors.push_back(FieldError{at_row(number, "code"), "office_code_taken", {{"code", code}}});
    else if (!code.empty() && by_code.at(code) != number)
      errors.push_back(FieldError{at_row(number, "code"),
                                  "duplicate_code",
                                  {{"value", code}, {"expected", std::to_string(by_code.at(code) + 1)}}});
    if (parent.empty()) continue;
    if (!taken.contains(parent) && !by_code.contains(parent))
      errors.push_back(FieldError{at_row(number, "parent"), "office_unknown", {{"value", parent}}});
    else if (!taken.contains(parent) && is_in_cycle(rows, by_code, number))
      errors.push_back(FieldError{at_row(number, "parent"), "cycle"});
  }
  return errors;
}

std::vector<std::size_t> parents_first(std::span<const OfficeRow> rows) {
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

}  // namespace timon::people
