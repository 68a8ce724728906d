#include "base/day.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <charconv>

namespace timon {
namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return text.empty() ? std::nullopt : std::optional(value);
}

}  // namespace

std::string Day::text() const {
  const auto ymd = parts();
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                     static_cast<unsigned>(ymd.day()));
}

Day make_day(int year, unsigned month, unsigned day) {
  return {std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}}};
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1900 || *year > 2999) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                        std::chrono::day{static_cast<unsigned>(*day)}};
  if (!ymd.ok()) return std::nullopt;
  return Day{std::chrono::sys_days{ymd}};
}

std::string Instant::text() const {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::hh_mm_ss time{at - day};
  return fmt::format("{}T{:02}:{:02}:{:02}.{:06}Z", Day{day}.text(), time.hours().count(), time.minutes().count(),
                     time.seconds().count(), time.subseconds().count());
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() != 27 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' || text[26] != 'Z')
    return std::nullopt;
  const auto day = parse_day(text.substr(0, 10));
  const auto hour = digits(text.substr(11, 2));
  const auto minute = digits(text.substr(14, 2));
  const auto second = digits(text.substr(17, 2));
  const auto micro = digits(text.substr(20, 6));
  if (!day || !hour || !minute || !second || !micro || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  using namespace std::chrono;
  return Instant{sys_time<microseconds>{day->at} + hours{*hour} + minutes{*minute} + seconds{*second} +
                 microseconds{*micro}};
}

bool is_time_zone(std::string_view zone) {
  try {
    return date::locate_zone(std::string(zone)) != nullptr;
  } catch (const std::runtime_error&) {
    return false;
  }
}

Day local_day(Instant instant, std::string_view zone) {
  const auto local = date::locate_zone(std::string(zone))->to_local(instant.at);
  return {std::chrono::sys_days{std::chrono::floor<std::chrono::days>(local).time_since_epoch()}};
}

Instant start_of_day(Day day, std::string_view zone) {
  const date::local_days local{day.at.time_since_epoch()};
  // Where clocks jump over midnight the day starts at the first instant that exists.
  return {std::chrono::time_point_cast<std::chrono::microseconds>(
      date::locate_zone(std::string(zone))->to_sys(local, date::choose::earliest))};
}

}  // namespace timon
