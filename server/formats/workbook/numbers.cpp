#include "formats/workbook/numbers.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "base/day.hpp"

namespace timon::formats::workbook {
namespace {

constexpr double last_serial = 2'958'466;  // the day after 9999-12-31
constexpr int seconds_a_day = 86'400;

std::string time_text(int seconds) {
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/// Spreadsheets of the 1900 epoch count a 29 February 1900 that never was, as number 60.
Day day_of(int serial, Epoch epoch) {
  if (epoch == Epoch::Of1904) return make_day(1904, 1, 1) + serial;
  return make_day(1899, 12, serial < 60 ? 31 : 30) + serial;
}

Cell date_cell(double serial, Epoch epoch) {
  auto days = static_cast<int>(std::floor(serial));
  auto seconds = static_cast<int>(std::lround((serial - days) * seconds_a_day));
  if (seconds == seconds_a_day) {
    ++days;
    seconds = 0;
  }
  if (days == 0 && epoch == Epoch::Of1900) return {CellKind::Text, false, time_text(seconds)};
  const auto day = day_of(days, epoch).text();
  if (seconds == 0) return {CellKind::Day, false, day};
  return {CellKind::DateTime, false, day + "T" + time_text(seconds)};
}

/// The format without quoted text, escaped characters, colours and conditions.
std::string bare_format(std::string_view code) {
  std::string bare;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    if (c == '\\' || c == '_' || c == '*')
      ++at;
    else if (c == '"')
      at = std::min(code.find('"', at + 1), code.size());
    else if (c == '[') {
      const auto end = std::min(code.find(']', at), code.size());
      const auto inside = code.substr(at + 1, end - at - 1);
      if (inside == "h" || inside == "hh" || inside == "m" || inside == "mm" || inside == "s" || inside == "ss")
        bare += inside;
      at = end;
    } else
      bare += c;
  }
  return bare;
}

/// "-1.25", -5 -> "-0.0000125".
std::string without_exponent(std::string_view mantissa, int exponent) {
  std::string digits;
  for (const char c : mantissa)
    if (c >= '0' && c <= '9') digits += c;
  const std::string sign = mantissa.starts_with('-') ? "-" : "";
  if (exponent < 0) return sign + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  digits.resize(std::max(digits.size(), static_cast<std::size_t>(exponent) + 1), '0');
  return sign + digits;
}

}  // namespace

std::optional<std::string> number_text(double value) {
  if (!std::isfinite(value)) return std::nullopt;
  const auto text = fmt::format("{:.15g}", value == 0 ? 0.0 : value);
  const auto mark = text.find('e');
  if (mark == std::string::npos) return text;
  return without_exponent(text.substr(0, mark), std::stoi(text.substr(mark + 1)));
}

Cell number_cell(double value, NumberShown shown, Epoch epoch) {
  if (shown == NumberShown::Date && value >= 0 && value < last_serial) return date_cell(value, epoch);
  const auto text = number_text(value);
  if (!text) return {CellKind::Error, false, "#NUM!"};
  return {CellKind::Number, shown == NumberShown::Percentage, *text};
}

std::optional<double> parse_double(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n' || text.front() == '+')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  double value = 0;
  const auto [stopped, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || stopped != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

NumberShown shown_by_format(std::string_view code) {
  const auto bare = bare_format(code);
  if (bare.find('%') != std::string::npos) return NumberShown::Percentage;
  if (bare.find("General") != std::string::npos) return NumberShown::Plain;
  return bare.find_first_of("dDmMyYhHsS") != std::string::npos ? NumberShown::Date : NumberShown::Plain;
}

NumberShown shown_by_builtin(int format) {
  if (format == 9 || format == 10) return NumberShown::Percentage;
  const bool is_date = (format >= 14 && format <= 22) || (format >= 27 && format <= 36) ||
                       (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
  return is_date ? NumberShown::Date : NumberShown::Plain;
}

Cell iso_date_cell(std::string_view text) {
  const auto day = parse_day(text.substr(0, 10));
  if (!day) return {CellKind::Text, false, std::string(text)};
  if (text.size() < 19 || text.substr(11, 8) == "00:00:00") return {CellKind::Day, false, day->text()};
  return {CellKind::DateTime, false, day->text() + "T" + std::string(text.substr(11, 8))};
}

}  // namespace timon::formats::workbook
