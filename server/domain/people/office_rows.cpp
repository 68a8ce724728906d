#include "domain/people/office_rows.hpp"

#include <unordered_set>

namespace timon::people {
namespace {

void check_form(std::vector<FieldError>& errors, const OfficeRow& row, std::size_t number) {
  for (FieldError& error : office_errors(Office{.code = row.code, .name = row.name})) {
    error.field = at_row(number, error.field);
    errors.push_back(std::move(error));
  }
}

}  // namespace

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

}  // namespace timon::people
