#include "formats/ics/ics_writer.hpp"

#include <string_view>

namespace timon::formats {
namespace {

constexpr std::size_t longest_line = 75;

bool continues_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n')
      out += "\\n";
    else if (c == ',' || c == ';' || c == '\\')
      out.append(1, '\\').append(1, c);
    else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
      out += c;
  }
  return out;
}

void add_line(std::string& out, std::string_view line) {
  std::size_t room = longest_line;
  while (line.size() > room) {
    std::size_t end = room;
    while (continues_letter(line[end])) --end;
    out.append(line.substr(0, end)).append("\r\n ");
    line.remove_prefix(end);
    room = longest_line - 1;  // the space counts
  }
  out.append(line).append("\r\n");
}

void add(std::string& out, std::string_view name, std::string_view value) {
  add_line(out, std::string(name) + ':' + std::string(value));
}

/// "20260630"
std::string compact(Day day) {
  std::string text = day.text();
  std::erase(text, '-');
  return text;
}

/// "20260630T235959Z"
std::string compact(Instant instant) {
  constexpr std::size_t seconds = 19;
  std::string text = instant.text().substr(0, seconds);
  std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
  return text + 'Z';
}

void add_event(std::string& out, const IcsEntry& entry) {
  add(out, "BEGIN", "VEVENT");
  add(out, "UID", escaped(entry.uid));
  add(out, "DTSTAMP", compact(entry.changed_at));
  add(out, "DTSTART;VALUE=DATE", compact(entry.first));
  add(out, "DTEND;VALUE=DATE", compact(entry.last + 1));
  add(out, "SUMMARY", escaped(entry.summary));
  if (!entry.description.empty()) add(out, "DESCRIPTION", escaped(entry.description));
  if (!entry.url.empty()) add(out, "URL", entry.url);
  add(out, "TRANSP", "TRANSPARENT");
  add(out, "END", "VEVENT");
}

}  // namespace

std::string write_ics(const IcsCalendar& calendar, std::span<const IcsEntry> entries) {
  std::string out;
  add(out, "BEGIN", "VCALENDAR");
  add(out, "VERSION", "2.0");
  add(out, "PRODID", "-//" + escaped(calendar.program) + "//ES");
  add(out, "CALSCALE", "GREGORIAN");
  add(out, "METHOD", "PUBLISH");
  add(out, "X-WR-CALNAME", escaped(calendar.name));
  add(out, "X-WR-TIMEZONE", escaped(calendar.time_zone));
  add(out, "REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
  for (const auto& entry : entries) add_event(out, entry);
  add(out, "END", "VCALENDAR");
  return out;
}

}  // namespace timon::formats
