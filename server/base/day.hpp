#pragma once
// A calendar day without a time zone, an instant in UTC, and the one place where the two meet.
// Neither knows what "now" is: time comes in as a value (base/clock.hpp).

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace timon {

struct Day {
  std::chrono::sys_days at{};

  auto operator<=>(const Day&) const = default;
  Day operator+(int days) const { return {at + std::chrono::days{days}}; }
  /// Days from `other` to this one.
  int operator-(Day other) const { return static_cast<int>((at - other.at).count()); }
  std::chrono::year_month_day parts() const { return {at}; }
  /// "2026-06-30", the form in which days are stored, bound and sent.
  std::string text() const;
};

Day make_day(int year, unsigned month, unsigned day);
/// A day in the form 2026-06-30 between the years 1900 and 2999; nothing for anything else.
std::optional<Day> parse_day(std::string_view text);

struct Instant {
  std::chrono::sys_time<std::chrono::microseconds> at{};

  auto operator<=>(const Instant&) const = default;
  Instant operator+(std::chrono::microseconds span) const { return {at + span}; }
  std::chrono::microseconds operator-(Instant other) const { return at - other.at; }
  /// "2026-06-30T23:59:59.123456Z": fixed width, so that text order is time order.
  std::string text() const;
};

std::optional<Instant> parse_instant(std::string_view text);

/// True for a name of the IANA time zone data, such as "America/Bogota".
bool is_time_zone(std::string_view zone);
/// The day that `instant` falls on in `zone`, which must satisfy is_time_zone (an unknown zone throws).
Day local_day(Instant instant, std::string_view zone);
/// The first instant of `day` in `zone`.
Instant start_of_day(Day day, std::string_view zone);

}  // namespace timon
