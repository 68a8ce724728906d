#include "usecases/imports/cell_values.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/composed.hpp"
#include "base/folded.hpp"

namespace timon::usecases::imports {
namespace {

using formats::workbook::Cell;
using formats::workbook::CellKind;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string without(std::string text, std::string_view unwanted) {
  for (auto at = text.find(unwanted); at != std::string::npos; at = text.find(unwanted))
    text.erase(at, unwanted.size());
  return text;
}

struct Typed {
  std::string digits;  ///< with its marks
  bool is_percentage = false;
};

/// Without currency, blanks, the percent sign; "(12)" is accountants' minus.
std::optional<Typed> stripped(std::string_view typed) {
  std::string text(typed);
  for (const char* unwanted : {" ", "\xC2\xA0", "\xE2\x80\xAF", "'", "US$", "R$", "$", "€", "COP"})
    text = without(text, unwanted);
  Typed result;
  if (text.ends_with('%')) {
    result.is_percentage = true;
    text.pop_back();
  }
  if (text.starts_with('(') && text.ends_with(')')) text = "-" + text.substr(1, text.size() - 2);
  if (text.starts_with("\xE2\x88\x92")) text.replace(0, 3, "-");
  const auto allowed = [](char c) { return is_digit(c) || c == '.' || c == ',' || c == '-' || c == '+'; };
  if (text.empty() || !std::ranges::all_of(text, allowed)) return std::nullopt;
  if (std::ranges::none_of(text, is_digit) || text.find_first_of("+-", 1) != std::string::npos) return std::nullopt;
  result.digits = text;
  return result;
}

/// True when `mark` divides the whole part into threes: 1.234.567
bool is_grouping(std::string_view whole, char mark) {
  while (!whole.empty() && !is_digit(whole.front())) whole.remove_prefix(1);
  auto at = whole.find(mark);
  if (at == 0 || at > 3) return at == std::string_view::npos;
  while (at != std::string_view::npos) {
    whole.remove_prefix(at + 1);
    at = whole.find(mark);
    if ((at == std::string_view::npos ? whole.size() : at) != 3) return false;
  }
  return true;
}

std::optional<std::string> with_point(const std::string& digits, char decimal) {
  const char group = decimal == ',' ? '.' : ',';
  const auto at = digits.find(decimal);
  if (at != std::string::npos && digits.find_first_of(".,", at + 1) != std::string::npos) return std::nullopt;
  const auto whole = digits.substr(0, at);
  if (!is_grouping(whole, group)) return std::nullopt;
  auto text = without(whole, std::string(1, group));
  if (at != std::string::npos) text += "." + digits.substr(at + 1);
  return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

/// Both marks: the last is the decimal one. One mark, several times: it groups. One mark, once, before three digits:
/// nobody can know.
Read<DecimalText> with_any_mark(const std::string& digits) {
  const auto comma = digits.rfind(','), point = digits.rfind('.');
  if (comma == std::string::npos && point == std::string::npos) return DecimalText{digits};
  const bool has_both = comma != std::string::npos && point != std::string::npos;
  const char last = comma != std::string::npos && (point == std::string::npos || comma > point) ? ',' : '.';
  const auto times = std::ranges::count(digits, last);
  const auto after = digits.size() - digits.rfind(last) - 1;
  const bool starts_with_zero = digits.starts_with("0") || digits.starts_with("-0");
  if (!has_both && times == 1 && after == 3 && !starts_with_zero) return Unreadable{"ambiguous_number", "decimal"};
  const char decimal = !has_both && times > 1 ? (last == ',' ? '.' : ',') : last;
  if (const auto text = with_point(digits, decimal)) return DecimalText{*text};
  return Unreadable{"not_a_number", "number"};
}

DecimalText shifted(const std::string& text, int shift) {
  if (shift == 0) return {text};
  return {text + (shift > 0 ? "e+" : "e") + std::to_string(shift)};
}

Read<DecimalText> number_of_text(std::string_view typed, const NumberReading& reading) {
  const auto strip = stripped(typed);
  if (!strip) return Unreadable{"not_a_number", "number"};
  Read<DecimalText> plain;
  if (reading.decimal == DecimalMark::Auto)
    plain = with_any_mark(strip->digits);
  else if (const auto text = with_point(strip->digits, reading.decimal == DecimalMark::Comma ? ',' : '.'))
    plain = DecimalText{*text};
  else
    return Unreadable{"not_a_number", reading.decimal == DecimalMark::Comma ? "1.234,5" : "1,234.5"};
  if (const auto* number = std::get_if<DecimalText>(&plain)) {
    const int stored = strip->is_percentage && reading.percent == PercentRead::AsStored ? -2 : 0;
    return shifted(number->text, reading.shift + stored);
  }
  return plain;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == '/' || c == '-' || c == '.' || c == ' ' || c == ',') {
      if (!words.back().empty()) words.emplace_back();
    } else
      words.back() += c;
  }
  if (words.back().empty()) words.pop_back();
  std::erase_if(words, [](const std::string& word) { return word == "de" || word == "del"; });
  return words;
}

std::string two(const std::string& digits) { return digits.size() == 1 ? "0" + digits : digits; }

Day edge_of_month(int year, unsigned month, Edge edge) {
  if (edge == Edge::First) return make_day(year, month, 1);
  return make_day(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1) + -1;
}

/// "2026", "junio de 2026", jun-26, 06/2026, 2026-06.
std::optional<Day> day_of_span(const std::vector<std::string>& words, Edge edge) {
  const bool is_year_first = words[0].size() == 4;
  const bool is_short_year = words.size() == 2 && !is_digit(words[0][0]) && words[1].size() == 2;
  const auto period = words.size() == 1
                          ? period_of({{"year", words[0]}})
                          : period_of({{"year", (is_short_year ? "20" : "") + words[is_year_first ? 0 : 1]},
                                       {"month", words[is_year_first ? 1 : 0]}});
  if (!period) return std::nullopt;
  const int year = std::stoi(period->substr(0, 4));
  if (period->size() == 4) return edge_of_month(year, edge == Edge::First ? 1 : 12, edge);
  return edge_of_month(year, static_cast<unsigned>(std::stoi(period->substr(5))), edge);
}

std::optional<Day> day_of_text(std::string_view text, Edge edge) {
  const auto words = words_of(folded(text));
  if (words.size() == 1 || words.size() == 2) return day_of_span(words, edge);
  if (words.empty()) return std::nullopt;
  if (words[0].size() == 4) return parse_day(words[0] + "-" + two(words[1]) + "-" + two(words[2].substr(0, 2)));
  auto year = words[2].substr(0, 4);
  if (year.size() == 2) year = "20" + year;
  const auto period = period_of({{"year", year}, {"month", words[1]}});
  return period ? parse_day(*period + "-" + two(words[0])) : std::nullopt;
}

/// A day that a workbook holds as a plain number: days since the end of 1899, here of 1950 to 2150.
std::optional<Day> day_of_serial(const std::string& text) {
  int number = 0;
  const auto [stopped, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = failure == std::errc{} && stopped == text.data() + text.size();
  return is_whole && number > 18'000 && number < 92'000 ? std::optional(make_day(1899, 12, 30) + number) : std::nullopt;
}

/// Bytes of the blank at the front, if one is there: also those that a word processor leaves, and marks without width.
std::size_t blank_length(std::string_view text) {
  if (static_cast<unsigned char>(text[0]) <= ' ' || text[0] == 0x7F) return 1;
  for (const std::string_view blank : {"\xC2\xA0", "\xC2\xAD", "\xE2\x80\x83", "\xE2\x80\x87", "\xE2\x80\x89",
                                       "\xE2\x80\x8B", "\xE2\x80\x8E", "\xE2\x80\xAF", "\xEF\xBB\xBF"})
    if (text.starts_with(blank)) return blank.size();
  return 0;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  while (!text.empty()) {
    const auto blank = blank_length(text);
    if (blank == 0)
      line += text.front();
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
    text.remove_prefix(std::max<std::size_t>(blank, 1));
  }
  if (line.ends_with(' ')) line.pop_back();
  const bool has_loose_accents = line.find_first_of("\xCC\xCD") != std::string::npos;
  return has_loose_accents ? composed(line) : line;
}

int blanks_before(std::string_view text) {
  int blanks = 0;
  for (; !text.empty() && blank_length(text) > 0; ++blanks) text.remove_prefix(blank_length(text));
  return blanks;
}

bool is_error_text(std::string_view text) {
  if (text.starts_with("Err:")) return true;
  if (!text.starts_with('#') || text.size() < 3 || text.size() > 16) return false;
  if (text == "#N/A" || text == "#N/D" || text == "#N/DISP") return true;
  const auto is_of_a_name = [](char c) { return (c >= 'A' && c <= 'Z') || is_digit(c) || c == '/' || c < 0; };
  return (text.ends_with('!') || text.ends_with('?')) &&
         std::ranges::all_of(text.substr(1, text.size() - 2), is_of_a_name);
}

std::string long_text(std::string_view text) {
  std::string clean;
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t') clean += c;
  const auto first = clean.find_first_not_of(" \n\t");
  if (first == std::string::npos) return {};
  return clean.substr(first, clean.find_last_not_of(" \n\t") - first + 1);
}

Read<DecimalText> number_of(const Cell& cell, const NumberReading& reading) {
  switch (cell.kind) {
    case CellKind::Empty:
      return std::monostate{};
    case CellKind::Number: {
      const bool is_shown = cell.is_percentage && reading.percent == PercentRead::AsShown;
      return shifted(cell.text, reading.shift + (is_shown ? 2 : 0));
    }
    case CellKind::Text: {
      const auto text = one_line(cell.text);
      if (text.empty()) return std::monostate{};
      if (is_error_text(text)) return Unreadable{"error_cell", "number"};
      return number_of_text(text, reading);
    }
    case CellKind::Boolean:
      return DecimalText{cell.text};
    case CellKind::Error:
      return Unreadable{"error_cell", "number"};
    default:
      return Unreadable{"not_a_number", "number"};
  }
}

Read<Day> day_of(const Cell& cell, Edge edge) {
  switch (cell.kind) {
    case CellKind::Empty:
      return std::monostate{};
    case CellKind::Day:
    case CellKind::DateTime:
      if (const auto day = parse_day(cell.text.substr(0, 10))) return *day;
      return Unreadable{"not_a_day", "2026-12-31"};
    case CellKind::Number:
    case CellKind::Text: {
      const auto text = one_line(cell.text);
      if (text.empty()) return std::monostate{};
      if (is_error_text(text)) return Unreadable{"error_cell", "2026-12-31"};
      if (const auto day = cell.kind == CellKind::Number ? day_of_serial(text) : std::nullopt) return *day;
      if (const auto day = day_of_text(text, edge)) return *day;
      return Unreadable{"not_a_day", "2026-12-31"};
    }
    case CellKind::Error:
      return Unreadable{"error_cell", "2026-12-31"};
    default:
      return Unreadable{"not_a_day", "2026-12-31"};
  }
}

}  // namespace timon::usecases::imports
