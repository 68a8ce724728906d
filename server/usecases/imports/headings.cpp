#include "usecases/imports/headings.hpp"

#include <algorithm>
#include <cctype>

#include "base/folded.hpp"
#include "usecases/imports/cell_values.hpp"

namespace timon::usecases::imports {
namespace {

using formats::workbook::column_letters;
using formats::workbook::column_number;
using formats::workbook::Sheet;

/// The text of a place, or of the merged range that covers it.
std::string text_at(const Sheet& sheet, std::uint32_t row, std::uint32_t column) {
  const auto& own = sheet.at(row, column);
  if (own.kind != formats::workbook::CellKind::Empty) return one_line(own.text);
  for (const auto& range : sheet.merged)
    if (row >= range.first_row && row <= range.last_row && column >= range.first_column && column <= range.last_column)
      return one_line(sheet.at(range.first_row, range.first_column).text);
  return {};
}

std::uint32_t last_column(const Sheet& sheet) {
  std::uint32_t last = 0;
  for (const auto& row : sheet.rows)
    if (!row.cells.empty()) last = std::max(last, row.cells.back().column);
  return last;
}

/// Words of four letters and more, in the form that texts are compared in.
std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : folded(text)) {
    const bool is_of_a_word = c < 0 || std::isalnum(static_cast<unsigned char>(c));
    if (is_of_a_word)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  std::erase_if(words, [](const std::string& word) { return word.size() < 4 || word == "year" || word == "month"; });
  return words;
}

constexpr std::size_t longest_list = 400;

}  // namespace

Headings::Headings(const Sheet& sheet, const std::vector<std::uint32_t>& rows, bool is_filled)
    : sheet_(sheet.heading.name), row_(rows.empty() ? 0 : rows.front()), last_column_(last_column(sheet)) {
  for (std::uint32_t column = 1; column <= last_column_; ++column) headings_.push_back({column, {}, {}});
  for (std::size_t at = 0; at < rows.size(); ++at) {
    std::string before;
    for (auto& heading : headings_) {
      auto text = text_at(sheet, rows[at], heading.column);
      if (text.empty() && is_filled && at + 1 < rows.size()) text = before;
      before = text;
      if (text.empty() || text == heading.lowest) continue;
      heading.whole += (heading.whole.empty() ? "" : " / ") + text;
      heading.lowest = text;
    }
  }
}

void Headings::leave_out(const std::vector<formats::workbook::ColumnRange>& hidden) {
  for (auto& heading : headings_)
    for (const auto& range : hidden)
      if (heading.column >= range.first && heading.column <= range.last) heading = {heading.column, {}, {}};
}

std::variant<std::uint32_t, Verdict> Headings::find(const ColumnName& name) const {
  const auto wanted = folded(name.text);
  std::vector<std::uint32_t> found;
  for (const auto part : {&Heading::whole, &Heading::lowest}) {
    for (const auto& heading : headings_)
      if (!wanted.empty() && folded(heading.*part) == wanted) found.push_back(heading.column);
    if (!found.empty()) break;
  }
  if (name.nth == 0 && found.size() == 1) return found.front();
  if (name.nth > 0 && name.nth <= found.size()) return found[name.nth - 1];
  const Origin origin{sheet_, row_, ""};
  if (found.size() > 1 && name.nth == 0) {
    std::string letters;
    for (const auto column : found) letters += (letters.empty() ? "" : ", ") + column_letters(column);
    return Verdict{plans::Severity::Error, "column_ambiguous", origin, name.text, letters};
  }
  const bool is_marked = name.text.starts_with('@');
  const auto letters = std::string_view(name.text).substr(is_marked ? 1 : 0);
  const bool is_upper = std::ranges::all_of(letters, [](char c) { return c >= 'A' && c <= 'Z'; });
  const auto column = is_marked || is_upper ? column_number(letters) : 0;
  if (column > 0 && (is_marked || column <= last_column_)) return column;
  return Verdict{plans::Severity::Error, "column_not_found", origin, name.text, all(name.text)};
}

std::vector<std::pair<std::uint32_t, std::string>> Headings::matching(const TextPattern& pattern,
                                                                      const PeriodParts& known) const {
  std::vector<std::pair<std::uint32_t, std::string>> columns;
  for (const auto& heading : headings_) {
    for (const auto& text : {heading.whole, heading.lowest}) {
      auto parts = text.empty() ? std::nullopt : pattern.match(text);
      if (parts) parts->insert(known.begin(), known.end());
      const auto period = parts ? period_of(*parts) : std::nullopt;
      if (!period) continue;
      columns.emplace_back(heading.column, *period);
      break;
    }
  }
  return columns;
}

std::string Headings::all(std::string_view wanted) const {
  std::vector<std::string> close, others;
  const auto words = words_in(wanted);
  for (const auto& heading : headings_) {
    const auto text = folded(heading.whole);
    const auto has = [&](const std::string& word) { return text.find(word) != std::string::npos; };
    if (!text.empty()) (std::ranges::any_of(words, has) ? close : others).push_back(heading.whole);
  }
  close.insert(close.end(), others.begin(), others.end());
  std::string list;
  for (const auto& text : close) {
    if (list.size() + text.size() > longest_list) return list + ", …";
    list += (list.empty() ? "" : ", ") + text;
  }
  return list;
}

std::string Headings::text_of(std::uint32_t column) const {
  return column >= 1 && column <= headings_.size() ? headings_[column - 1].whole : std::string();
}

}  // namespace timon::usecases::imports
