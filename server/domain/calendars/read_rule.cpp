// How a line of national_holidays.tsv is understood.

#include <algorithm>
#include <charconv>

#include "domain/calendars/holiday_rule.hpp"

namespace timon::calendars {
namespace {

constexpr std::array<std::string_view, 7> weekday_names{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

std::optional<int> number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<std::size_t> weekday(std::string_view text) {
  const auto found = std::ranges::find(weekday_names, text);
  if (found == weekday_names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - weekday_names.begin());
}

/// The words of a cell; none for "-".
std::vector<std::string_view> words(std::string_view cell) {
  std::vector<std::string_view> found;
  while (cell != "-" && !cell.empty()) {
    const auto end = std::min(cell.find(' '), cell.size());
    found.push_back(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return found;
}

std::optional<unsigned> in_range(std::string_view text, int most) {
  const auto value = number(text);
  return value && *value >= 1 && *value <= most ? std::optional(static_cast<unsigned>(*value)) : std::nullopt;
}

bool read_day(std::string_view cell, HolidayRule& rule) {
  const auto parts = words(cell);
  if (parts.size() == 3) {
    const auto nth = in_range(parts[0], 4), month = in_range(parts[2], 12);
    const auto on = weekday(parts[1]);
    if (!nth || !month || !on) return false;
    rule.day = NthWeekday{std::chrono::weekday{static_cast<unsigned>(*on)}, *nth, *month};
    return true;
  }
  if (cell.starts_with("easter")) {
    const auto days = number(cell.substr(6));
    if (days) rule.day = FromEaster{*days};
    return days.has_value();
  }
  if (const auto once = parse_day(cell)) {
    rule.day = *once;
    return true;
  }
  if (cell.size() != 5 || cell[2] != '-') return false;
  const auto month = in_range(cell.substr(0, 2), 12), day = in_range(cell.substr(3), 31);
  if (month && day) rule.day = FixedDay{*month, *day};
  return month && day;
}

bool read_weekdays(std::string_view cell, HolidayRule& rule) {
  const auto only = words(cell);
  if (!only.empty()) rule.weekdays.fill(false);
  return std::ranges::all_of(only, [&](std::string_view word) {
    const auto on = weekday(word);
    if (on) rule.weekdays.at(*on) = true;
    return on.has_value();
  });
}

bool read_moves(std::string_view cell, HolidayRule& rule) {
  return std::ranges::all_of(words(cell), [&](std::string_view word) {
    const auto on = weekday(word.substr(0, 3));
    const auto days = number(word.substr(std::min<std::size_t>(3, word.size())));
    if (on && days) rule.moves.at(*on) = *days;
    return on && days;
  });
}

bool read_year(std::string_view cell, int& year) {
  if (cell == "-") return true;
  const auto value = number(cell);
  if (value) year = *value;
  return value && *value > 0;
}

bool read_except(std::string_view cell, HolidayRule& rule) {
  return std::ranges::all_of(words(cell), [&](std::string_view word) {
    const auto year = number(word);
    if (year) rule.except.push_back(*year);
    return year.has_value();
  });
}

}  // namespace

std::optional<HolidayRule> read_rule(const std::array<std::string_view, 9>& cells) {
  HolidayRule rule;
  const auto& [day, only, move, from, to, every, except, name, law] = cells;
  if (!read_day(day, rule) || !read_weekdays(only, rule) || !read_moves(move, rule)) return std::nullopt;
  if (!read_year(from, rule.from) || !read_year(to, rule.to) || !read_year(every, rule.every)) return std::nullopt;
  if (!read_except(except, rule) || name.empty() || law.empty()) return std::nullopt;
  rule.name = name;
  rule.law = law;
  return rule;
}

}  // namespace timon::calendars
