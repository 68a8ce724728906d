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

/// The zeros of a format that has nothing but digits: "000", "#,##0.00". Only that of positive numbers counts.
NumberFormat digits_of(std::string_view bare) {
  bare = bare.substr(0, bare.find(';'));
  while (bare.ends_with(' ')) bare.remove_suffix(1);
  while (bare.starts_with(' ')) bare.remove_prefix(1);
  const auto point = std::min(bare.find('.'), bare.size());
  const auto whole = bare.substr(0, point);
  const auto decimals = point < bare.size() ? bare.substr(point + 1) : std::string_view();
  const auto marks = std::min(whole.find_first_not_of("#,"), whole.size());
  const bool is_simple = marks < whole.size() && whole.find_first_not_of('0', marks) == std::string_view::npos &&
                         decimals.find_first_not_of('0') == std::string_view::npos;
  if (!is_simple || bare.size() > 30) return {};
  return {NumberShown::Plain, static_cast<std::uint8_t>(whole.size() - marks),
          static_cast<std::uint8_t>(decimals.size())};
}

/// The number with the zeros of its format; empty where it has none to add, or where the format rounds.
std::string with_zeros(const std::string& text, NumberFormat format) {
  const auto point = std::min(text.find('.'), text.size());
  const auto decimals = point < text.size() ? text.size() - point - 1 : 0;
  const bool is_rounded = decimals > format.decimals;
  if (text.starts_with('-') || is_rounded || (point >= format.whole_digits && decimals == format.decimals)) return {};
  std::string shown(format.whole_digits > point ? format.whole_digits - point : 0, '0');
  shown += text;
  if (decimals == 0 && format.decimals > 0) shown += '.';
  return shown.append(format.decimals - decimals, '0');
}

}  // namespace

std::optional<std::string> number_text(double value) {
  if (!std::isfinite(value)) return std::nullopt;
  const auto text = fmt::format("{:.15g}", value == 0 ? 0.0 : value);
  const auto mark = text.find('e');
  if (mark == std::string::npos) return text;
  return without_exponent(text.substr(0, mark), std::stoi(text.substr(mark + 1)));
}

Cell number_cell(double value, NumberFormat format, Epoch epoch) {
  if (format.shown == NumberShown::Date && value >= 0 && value < last_serial) return date_cell(value, epoch);
  const auto text = number_text(value);
  if (!text) return {CellKind::Error, false, "#NUM!"};
  return {CellKind::Number, format.shown == NumberShown::Percentage, *text, with_zeros(*text, format)};
}

std::optional<double> parse_double(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n' || text.front() == '+')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  double value = 0;
  const auto [stopped, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || stopped != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

NumberFormat format_of_code(std::string_view code) {
  const auto bare = bare_format(code);
  if (bare.find('%') != std::string::npos) return {NumberShown::Percentage};
  if (bare.find("General") != std::string::npos) return {};
  if (bare.find_first_of("dDmMyYhHsS") != std::string::npos) return {NumberShown::Date};
  return digits_of(bare);
}

NumberFormat builtin_format(int format) {
  if (format == 9 || format == 10) return {NumberShown::Percentage};
  if (format == 2 || format == 4 || format == 39 || format == 40) return {NumberShown::Plain, 1, 2};
  const bool is_date = (format >= 14 && format <= 22) || (format >= 27 && format <= 36) ||
                       (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
  return {is_date ? NumberShown::Date : NumberShown::Plain};
}

Cell iso_date_cell(std::string_view text) {
  const auto day = parse_day(text.substr(0, 10));
  if (!day) return {CellKind::Text, false, std::string(text)};
  if (text.size() < 19 || text.substr(11, 8) == "00:00:00") return {CellKind::Day, false, day->text()};
  return {CellKind::DateTime, false, day->text() + "T" + std::string(text.substr(11, 8))};
}

}  // namespace timon::formats::workbook
