#include "domain/calendars/national_holidays.hpp"

#include <map>
#include <stdexcept>

#include "base/embedded.hpp"

namespace timon::calendars {
namespace {

constexpr std::string_view path = "server/domain/calendars/national_holidays.tsv";
using Rules = std::map<Country, std::vector<HolidayRule>>;

/// Up to the next `end`, which is taken off `text` too.
std::string_view take(std::string_view& text, char end) {
  const auto piece = text.substr(0, text.find(end));
  text.remove_prefix(std::min(piece.size() + 1, text.size()));
  return piece;
}

void add_rule(std::string_view line, Rules& rules) {
  const std::string whole(line);
  const auto country = parse_name<Country>(take(line, '\t'));
  std::array<std::string_view, 9> cells;
  for (auto& cell : cells) cell = take(line, '\t');
  auto rule = read_rule(cells);
  if (!country || !rule) throw std::logic_error("national_holidays.tsv: " + whole);
  rules[*country].push_back(*std::move(rule));
}

Rules read_rules() {
  auto text = embedded_file(path).value();
  Rules rules;
  bool is_heading = true;
  while (!text.empty()) {
    const auto line = take(text, '\n');
    if (line.empty() || line.starts_with('#')) continue;
    if (!is_heading) add_rule(line, rules);
    is_heading = false;
  }
  return rules;
}

}  // namespace

std::vector<std::string> split_names(std::string_view names) {
  std::vector<std::string> found;
  while (!names.empty()) {
    found.emplace_back(take(names, ';'));
    if (names.starts_with(' ')) names.remove_prefix(1);
  }
  return found;
}

const std::vector<HolidayRule>& rules_of(Country country) {
  static const Rules rules = read_rules();
  return rules.at(country);
}

std::vector<NationalHoliday> national_holidays(Country country, int year) {
  std::map<Day, NationalHoliday> by_day;
  for (const auto& rule : rules_of(country))
    for (const int its : {year - 1, year, year + 1}) {  // a move may lead over the turn of the year
      const auto day = kept_on(rule, its);
      if (!day || static_cast<int>(day->parts().year()) != year) continue;
      const auto [at, is_new] = by_day.try_emplace(*day, NationalHoliday{*day, rule.name, rule.law});
      if (is_new || at->second.name == rule.name) continue;
      at->second.name += "; " + rule.name;
      if (at->second.law != rule.law) at->second.law += "; " + rule.law;
    }
  std::vector<NationalHoliday> holidays;
  for (auto& [day, holiday] : by_day) holidays.push_back(std::move(holiday));
  return holidays;
}

}  // namespace timon::calendars
