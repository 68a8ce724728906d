#include "domain/needs/need_rows.hpp"

#include <map>

#include "base/coded_rows.hpp"
#include "domain/plans/texts.hpp"

namespace timon::needs {
namespace {

void check_form(std::vector<FieldError>& errors, const NeedRow& row, std::size_t number, Day today) {
  plans::check_code(errors, at_row(number, "code"), row.code);
  plans::check_name(errors, at_row(number, "name"), row.name);
  plans::check_text(errors, at_row(number, "place"), row.place);
  plans::check_text(errors, at_row(number, "source"), row.source);
  if (row.affected && (*row.affected < 0 || *row.affected > affected_limit))
    errors.push_back({at_row(number, "affected"), "not_so_many_people", {{"limit", std::to_string(affected_limit)}}});
  if (row.raised_on && *row.raised_on > today) errors.push_back({at_row(number, "raised_on"), "in_the_future"});
}

}  // namespace

std::vector<FieldError> errors_of_rows(std::span<const NeedRow> rows, Day today) {
  if (rows.empty()) return {{"rows", "required"}};
  if (rows.size() > need_rows_limit) return {{"rows", "too_many", {{"limit", std::to_string(need_rows_limit)}}}};
  std::vector<FieldError> errors;
  std::map<std::string_view, std::size_t> first;
  for (std::size_t number = 0; number < rows.size(); ++number) {
    const NeedRow& row = rows[number];
    check_form(errors, row, number, today);
    const auto [found, is_new] = first.emplace(row.code, number);
    if (!is_new && !row.code.empty())
      errors.push_back({at_row(number, "code"),
                        "duplicate_code",
                        {{"value", row.code}, {"expected", std::to_string(found->second + 1)}}});
  }
  return errors;
}

}  // namespace timon::needs
