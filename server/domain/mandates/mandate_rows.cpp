#include "domain/mandates/mandate_rows.hpp"

#include <unordered_map>

#include "domain/plans/texts.hpp"

namespace timon::mandates {
namespace {

/// The rows, then the entries that no row names: as the mandate would be.
std::vector<CodedRow> overlaid(std::span<const CodedRow> rows, std::span<const MandateEntry> standing) {
  std::vector<CodedRow> all(rows.begin(), rows.end());
  const auto named = first_by_code(rows);
  std::unordered_map<MandateEntryId, std::string> codes;
  for (const MandateEntry& entry : standing) codes.emplace(entry.id, entry.code);
  for (const MandateEntry& entry : standing)
    if (!named.contains(entry.code))
      all.push_back({entry.code, entry.name, entry.parent_id ? codes.at(*entry.parent_id) : ""});
  return all;
}

void check_form(std::vector<FieldError>& errors, const CodedRow& row, std::size_t number) {
  plans::check_code(errors, at_row(number, "code"), row.code);
  plans::check_name(errors, at_row(number, "name"), row.name);
}

}  // namespace

std::vector<FieldError> errors_of_rows(std::span<const CodedRow> rows, std::span<const MandateEntry> standing) {
  if (rows.empty()) return {{"rows", "required"}};
  if (rows.size() > mandate_rows_limit) return {{"rows", "too_many", {{"limit", std::to_string(mandate_rows_limit)}}}};
  std::vector<FieldError> errors;
  const auto all = overlaid(rows, standing);
  const auto by_code = first_by_code(all);
  for (std::size_t number = 0; number < rows.size(); ++number) {
    const CodedRow& row = rows[number];
    check_form(errors, row, number);
    if (const std::size_t first = by_code.at(row.code); !row.code.empty() && first != number)
      errors.push_back(
          {at_row(number, "code"), "duplicate_code", {{"value", row.code}, {"expected", std::to_string(first + 1)}}});
    if (row.parent.empty()) continue;
    if (!by_code.contains(row.parent))
      errors.push_back({at_row(number, "parent"), "mandate_entry_unknown", {{"value", row.parent}}});
    else if (is_in_cycle(all, by_code, number))
      errors.push_back({at_row(number, "parent"), "cycle"});
  }
  return errors;
}

}  // namespace timon::mandates
