#include "usecases/imports/cell_values.hpp"

#include <algorithm>
#include <vector>

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

std::optional<Day> day_of_text(std::string_view text) {
  const auto words = words_of(folded(text));
  if (words.size() < 3) return std::nullopt;
  if (words[0].size() == 4) return parse_day(words[0] + "-" + two(words[1]) + "-" + two(words[2].substr(0, 2)));
  auto year = words[2].substr(0, 4);
  if (year.size() == 2) year = "20" + year;
  const auto period = period_of({{"year", year}, {"month", words[1]}});
  return period ? parse_day(*period + "-" + two(words[0])) : std::nullopt;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  bool is_blank = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_hard_blank = text.substr(at, 2) == "\xC2\xA0";
    if (is_hard_blank) ++at;
    if (is_hard_blank || static_cast<unsigned char>(text[at]) <= ' ' || text[at] == 0x7F) {
      if (!is_blank) line += ' ';
      is_blank = true;
    } else {
      line += text[at];
      is_blank = false;
    }
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
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

Read<Day> day_of(const Cell& cell) {
  switch (cell.kind) {
    case CellKind::Empty:
      return std::monostate{};
    case CellKind::Day:
    case CellKind::DateTime:
      if (const auto day = parse_day(cell.text.substr(0, 10))) return *day;
      return Unreadable{"not_a_day", "2026-12-31"};
    case CellKind::Text: {
      const auto text = one_line(cell.text);
      if (text.empty()) return std::monostate{};
      if (const auto day = day_of_text(text)) return *day;
      return Unreadable{"not_a_day", "2026-12-31"};
    }
    case CellKind::Error:
      return Unreadable{"error_cell", "2026-12-31"};
    default:
      return Unreadable{"not_a_day", "2026-12-31"};
  }
}

}  // namespace timon::usecases::imports
