#include "domain/imports/column_look.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/folded.hpp"
#include "domain/imports/heading_reading.hpp"
#include "domain/imports/month_letters.hpp"

namespace timon::imports {
namespace {

constexpr std::size_t most_texts = 12;
constexpr std::size_t rows_looked_at = 30;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "1.1", "OE1", "A-01", "O1.2": the code that a text begins with; empty when it begins otherwise.
std::string_view code_before(std::string_view text) {
  const auto end = text.find_first_of(" :");
  auto code = text.substr(0, end);
  while (!code.empty() && (code.back() == '.' || code.back() == ')' || code.back() == '-')) code.remove_suffix(1);
  if (code.empty() || code.size() > 12 || end == std::string_view::npos) return {};
  const bool is_letter = code.size() == 1 && code[0] >= 'A' && code[0] <= 'Z' && text[1] == '.';
  return std::ranges::any_of(code, is_digit) || is_letter ? code : std::string_view{};
}

/// What stands between a code and its name: ". ", " - ", ": ", " ".
std::string_view between(std::string_view text, std::string_view code) {
  auto rest = text.substr(code.size());
  const auto end = std::min(rest.find_first_not_of(" .:)-"), rest.size());
  return rest.substr(0, end);
}

bool is_code_of_numbers(std::string_view code) {
  return std::ranges::all_of(code, [](char c) { return is_digit(c) || c == '.' || c == '-'; });
}

/// All texts begin with a code, and the same stands between it and the name.
void find_patterns(ColumnLook& look, const std::vector<SeenCell>& cells) {
  std::string separator;
  bool has_numbers = true;
  std::size_t found = 0;
  for (const auto& cell : cells) {
    if (cell.look == CellLook::Empty) continue;
    const auto code = cell.look == CellLook::Text ? code_before(cell.text) : std::string_view{};
    const auto separates = code.empty() ? std::string_view{} : between(cell.text, code);
    if (separates.empty() || separates.size() + code.size() == cell.text.size()) return;
    if (found++ == 0) separator = separates;
    if (separates != separator) return;
    has_numbers = has_numbers && is_code_of_numbers(code);
  }
  if (found == 0) return;
  look.code_pattern = (has_numbers ? "{#}" : "{}") + separator + "{*}";
  look.name_pattern = (has_numbers ? "{#}" : "{*}") + separator + "{}";
}

std::optional<double> number_in(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (c == ' ' || c == '%' || c == '$') continue;
    plain += c == ',' ? '.' : c;
  }
  double value = 0;
  const auto [stopped, failure] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  const bool is_whole = !plain.empty() && failure == std::errc{} && stopped == plain.data() + plain.size();
  return is_whole ? std::optional(value) : std::nullopt;
}

bool is_like_a_number(std::string_view text) {
  bool has_digit = false;
  for (const char c : text) {
    has_digit = has_digit || is_digit(c);
    if (!is_digit(c) && std::string_view(" .,%-+$").find(c) == std::string_view::npos) return false;
  }
  return has_digit && std::ranges::count(text, '-') < 2;
}

void look_at_numbers(ColumnLook& look, const std::vector<SeenCell>& cells) {
  look.is_fraction = true;
  for (const auto& cell : cells) {
    if (cell.look == CellLook::Empty) continue;
    const auto value = number_in(cell.text);
    look.is_fraction = look.is_fraction && value && *value <= 1 && cell.text.find('%') == std::string::npos;
  }
  look.is_fraction = look.is_fraction && look.filled > 0;
}

/// "1.250,50", "38,5 %": after the comma stands what is no group of thousands.
bool has_decimal_comma(std::string_view text) {
  const auto comma = text.find(',');
  if (!is_like_a_number(text) || comma == std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos)
    return false;
  auto decimals = comma + 1;
  while (decimals < text.size() && is_digit(text[decimals])) ++decimals;
  return decimals - comma - 1 != 3 && text.find('.', comma) == std::string_view::npos;
}

void look_at_text(ColumnLook& look, const std::string& text) {
  const auto dots = static_cast<std::size_t>(std::ranges::count(text, '.'));
  look.shallowest = look.filled == 1 ? dots : std::min(look.shallowest, dots);
  look.deepest = std::max(look.deepest, dots);
  const auto is_known = [&](const auto& list) { return std::ranges::find(list, text) != list.end(); };
  if (is_empty_word(text) && !is_known(look.empty_texts)) look.empty_texts.push_back(text);
  if (!is_known(look.texts) && look.texts.size() < most_texts) look.texts.push_back(text);
}

}  // namespace

ColumnLook look_at(std::uint32_t column, std::string heading, const std::vector<SeenCell>& cells) {
  ColumnLook look;
  look.column = column;
  look.heading = std::move(heading);
  std::set<std::string> different;
  for (const auto& [kind, text] : cells) {
    if (kind == CellLook::Empty) continue;
    ++look.filled;
    if (kind == CellLook::Number || (kind == CellLook::Text && is_like_a_number(text))) ++look.numbers;
    look_at_text(look, text);
    look.has_decimal_comma = look.has_decimal_comma || (kind == CellLook::Text && has_decimal_comma(text));
    different.insert(folded(text));
  }
  look.distinct = different.size();
  const auto offices = std::ranges::count_if(different, [](const auto& text) { return is_office_name(text); });
  look.names_offices = static_cast<std::size_t>(offices) * 3 > look.distinct * 2;
  find_patterns(look, cells);
  look_at_numbers(look, cells);
  if (look.distinct <= most_texts)
    for (const auto& text : look.texts)
      if (const auto sense = sense_of(text); !sense.empty()) look.words.push_back({text, std::string(sense)});
  if (look.words.size() + look.empty_texts.size() < look.texts.size()) look.words.clear();
  return look;
}

std::string plan_title(const std::vector<std::string>& texts) {
  std::string title;
  bool has_plan = false;
  for (const auto& text : texts) {
    if (text.find(' ') == std::string::npos || text.size() >= 120) continue;
    const bool names_plan = is_name_of_a_plan(text);
    if (title.empty() || (names_plan && !has_plan)) title = text;
    has_plan = has_plan || names_plan;
  }
  return title;
}

std::vector<std::uint32_t> heading_rows(const std::vector<std::vector<std::string>>& rows) {
  const auto filled = [](const auto& row) {
    return std::ranges::count_if(row, [](const auto& text) { return !text.empty(); });
  };
  std::size_t best = 0, most = 1;
  for (std::size_t at = 0; at < std::min(rows.size(), rows_looked_at); ++at) {
    std::set<std::string> known;
    for (const auto& text : rows[at])
      if (text.size() < 80 && read_heading(text).is_told) known.insert(folded(text));
    if (known.size() > most) best = at + 1, most = known.size();
  }
  if (best == 0) return {};
  const auto has_values_only = [&](std::size_t row) {
    const bool has_months = has_month_letters(rows[row - 1]);
    return filled(rows[row - 1]) > 0 && std::ranges::all_of(rows[row - 1], [&](const auto& text) {
             return text.empty() || (has_months && text.size() == 1) || is_heading_of_values(text);
           });
  };
  std::vector<std::uint32_t> found{static_cast<std::uint32_t>(best)};
  for (auto row = best + 1; row <= rows.size() && has_values_only(row); ++row)
    found.push_back(static_cast<std::uint32_t>(row));
  for (auto row = best - 1; row >= 1 && filled(rows[row - 1]) > 1 && has_values_only(row); --row)
    found.insert(found.begin(), static_cast<std::uint32_t>(row));
  return found;
}

}  // namespace timon::imports
