#include "domain/calendars/holiday.hpp"

#include <algorithm>
#include <set>

namespace timon::calendars {
namespace {

/// 29/06/2026 as officials write it, else the form in which days are sent.
std::optional<Day> read_day(std::string_view text) {
  const bool is_local = text.size() == 10 && (text[2] == '/' || text[2] == '-') && text[5] == text[2];
  if (!is_local) return parse_day(text);
  std::string day(text.substr(6));
  day += '-';
  day += text.substr(3, 2);
  day += '-';
  day += text.substr(0, 2);
  return parse_day(day);
}

void check_reason(std::vector<FieldError>& errors, std::string_view reason) {
  if (reason.find_first_not_of(" \t\r\n") == std::string_view::npos) errors.push_back({"reason", "required"});
  if (reason.size() > reason_limit) errors.push_back({"reason", "too_long", {{"limit", std::to_string(reason_limit)}}});
}

void check_name(std::vector<FieldError>& errors, const std::string& field, std::string_view name) {
  if (name.find_first_not_of(" \t\r\n") == std::string_view::npos) errors.push_back({field, "required"});
  if (name.size() > holiday_name_limit)
    errors.push_back({field, "too_long", {{"limit", std::to_string(holiday_name_limit)}}});
}

bool is_holiday(std::span<const Holiday> standing, Day day) {
  return std::ranges::any_of(standing, [&](const Holiday& its) { return its.held_on == day && !its.withdrawn_at; });
}

std::vector<FieldError> errors_of_list(std::span<const HolidayRow> rows, std::string_view reason) {
  std::vector<FieldError> errors;
  check_reason(errors, reason);
  if (rows.empty()) errors.push_back({"rows", "required"});
  if (rows.size() > holiday_rows_limit)
    errors.push_back({"rows", "too_many", {{"limit", std::to_string(holiday_rows_limit)}}});
  return errors;
}

}  // namespace

Result<HolidayChanges> changes_of(std::span<const HolidayRow> rows, std::string_view reason,
                                  std::span<const Holiday> standing, Day today) {
  auto errors = errors_of_list(rows, reason);
  HolidayChanges changes;
  std::set<Day> seen;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto field = [&](const char* name) { return "rows[" + std::to_string(i) + "]." + name; };
    const auto day = read_day(rows[i].day);
    check_name(errors, field("name"), rows[i].name);
    if (!day)
      errors.push_back({field("day"), "not_a_day", {{"value", rows[i].day}, {"expected", "2026-06-29"}}});
    else if (!seen.insert(*day).second)
      errors.push_back({field("day"), "given_twice"});
    else if (is_holiday(standing, *day))
      ++changes.unchanged;
    else if (*day < today)
      ++changes.passed;
    else
      changes.added.emplace_back(*day, rows[i].name);
  }
  if (!rows.empty() && changes.passed == std::ssize(rows)) errors.push_back({"rows[0].day", "day_passed"});
  if (!errors.empty()) return invalid(std::move(errors));
  return changes;
}

std::vector<FieldError> withdrawal_errors(const Holiday& holiday, std::string_view reason, Day today) {
  std::vector<FieldError> errors;
  check_reason(errors, reason);
  if (holiday.held_on < today) errors.push_back({"day", "day_passed"});
  return errors;
}

}  // namespace timon::calendars
