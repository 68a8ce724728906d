#include "formats/ics/ics_reader.hpp"

#include <algorithm>
#include <optional>

namespace timon::formats {
namespace {

constexpr int longest_event = 31;

struct Property {
  std::string name;
  std::string value;
};

struct Event {
  std::string summary{};
  std::string starts{};
  std::string ends{};
  bool repeats = false;
  bool is_called_off = false;
};

/// Lines as they were before they were folded: one that begins with a blank goes on with the line before.
std::vector<std::string> unfolded(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool goes_on = !lines.empty() && (line.starts_with(' ') || line.starts_with('\t'));
    if (goes_on)
      lines.back() += line.substr(1);
    else
      lines.emplace_back(line);
  }
  return lines;
}

/// NAME;PARAMETER="a:b":value; parameters are not for us, but a colon in quotes does not end them.
Property property_of(std::string_view line) {
  bool is_quoted = false;
  std::size_t colon = 0;
  while (colon < line.size() && (is_quoted || line[colon] != ':')) {
    if (line[colon] == '"') is_quoted = !is_quoted;
    ++colon;
  }
  Property property{std::string(line.substr(0, std::min(line.find(';'), colon))),
                    std::string(line.substr(std::min(colon + 1, line.size())))};
  std::ranges::transform(property.name, property.name.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return property;
}

std::string unescaped(std::string_view value) {
  std::string text;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool is_escape = value[i] == '\\' && i + 1 < value.size();
    const char c = is_escape ? value[++i] : value[i];
    text += is_escape && (c == 'n' || c == 'N') ? ' ' : c;
  }
  return text;
}

/// 20260629, and nothing after it.
std::optional<Day> day_of(std::string_view value) {
  if (value.size() != 8) return std::nullopt;
  std::string text(value.substr(0, 4));
  text += '-';
  text += value.substr(4, 2);
  text += '-';
  text += value.substr(6, 2);
  return parse_day(text);
}

void put(const Property& property, Event& event) {
  if (property.name == "SUMMARY") event.summary = unescaped(property.value);
  if (property.name == "DTSTART") event.starts = property.value;
  if (property.name == "DTEND") event.ends = property.value;
  if (property.name == "RRULE" || property.name == "RDATE") event.repeats = true;
  if (property.name == "STATUS" && property.value == "CANCELLED") event.is_called_off = true;
}

std::string fault_of(const Event& event, const std::optional<Day>& first, const std::optional<Day>& last) {
  if (event.repeats) return "repeats";
  if (!first) return event.starts.find('T') == std::string::npos ? "without_day" : "not_all_day";
  if (!last || *last < *first) return "without_day";
  return *last - *first < longest_event ? "" : "too_long";
}

/// The end of an event of whole days is the day after its last one.
void add(const Event& event, IcsReading& reading) {
  if (event.is_called_off) return;
  const auto first = day_of(event.starts), end = day_of(event.ends);
  const auto last = event.ends.empty() ? first : end ? std::optional(*end + -1) : end;
  if (auto fault = fault_of(event, first, last); !fault.empty())
    reading.faults.push_back({std::move(fault), event.summary});
  else
    reading.events.push_back({*first, *last, event.summary});
}

}  // namespace

bool is_ics(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text.starts_with("BEGIN:VCALENDAR");
}

IcsReading read_ics(std::string_view text) {
  IcsReading reading;
  std::vector<std::string> open;
  Event event;
  for (const auto& line : unfolded(text)) {
    const Property property = property_of(line);
    if (property.name == "BEGIN") {
      open.push_back(property.value);
      if (property.value == "VEVENT") event = {};
    } else if (property.name == "END") {
      if (property.value == "VEVENT") add(event, reading);
      if (!open.empty()) open.pop_back();
    } else if (!open.empty() && open.back() == "VEVENT") {
      put(property, event);
    }
  }
  return reading;
}

}  // namespace timon::formats
