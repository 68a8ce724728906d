#include "domain/imports/guess_draft.hpp"

#include <algorithm>
#include <set>

#include "base/folded.hpp"
#include "domain/imports/guess_sheet.hpp"
#include "domain/imports/heading_reading.hpp"
#include "domain/imports/term_years.hpp"

namespace timon::imports {
namespace {

std::optional<int> year_in(std::string_view text) {
  const auto reading = read_heading(text);
  return reading.period && reading.period->year != 0 ? std::optional(reading.period->year) : std::nullopt;
}

/// What a sheet is called, best first.
std::vector<std::string_view> titles_of(const SheetLook& look, const GuessFrom& seen) {
  return {look.name, look.title, seen.file_name};
}

/// Headings that tell no year mean that of the title, else that of other headings; of a term, the year we are in.
UntoldYear year_of(const SheetLook& look, const GuessFrom& seen) {
  for (const auto text : titles_of(look, seen))
    if (const auto year = year_in(text); year && !term_in(text)) return {*year, true};
  std::set<int> told;
  for (const auto& column : look.columns)
    if (const auto year = year_in(column.heading)) told.insert(*year);
  if (told.size() == 1) return {*told.begin(), true};
  for (const auto text : titles_of(look, seen))
    if (const auto term = term_in(text))
      return {seen.this_year >= term->first && seen.this_year <= term->last ? seen.this_year : term->first, false};
  return {told.empty() ? seen.this_year : *told.begin(), false};
}

/// "plan_indicativo 2024.xlsx" -> "PLAN-INDICATIVO-2024".
std::string code_of_file(std::string_view name) {
  std::string code;
  for (const char c : folded(name.substr(0, name.rfind('.')))) {
    const bool is_kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_kept)
      code += c >= 'a' ? static_cast<char>(c - 32) : c;
    else if (!code.empty() && code.back() != '-')
      code += '-';
  }
  while (!code.empty() && code.back() == '-') code.pop_back();
  return code.empty() ? "PLAN" : code.substr(0, 30);
}

/// The same levels under other names, from the lowest up: sheets of several offices call them differently.
void call_levels_alike(GuessedSheet& guessed, const std::vector<DraftLevel>& levels) {
  for (auto& column : guessed.sheet.columns)
    for (std::size_t at = 0; at < guessed.levels.size(); ++at)
      if (column.level == guessed.levels[at].code) {
        column.level = levels[at].code;
        break;
      }
}

/// The years that a column of periods tells in its cells.
void find_years(const SheetLook& look, const DraftSheet& sheet, int& first, int& last) {
  for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
    if (sheet.columns[at].meaning != Meaning::Period) continue;
    for (const auto& text : look.columns[at].texts)
      if (const auto year = year_in(text))
        first = first == 0 ? *year : std::min(first, *year), last = std::max(last, *year);
  }
}

/// A plan of 2025-2028 whose columns speak of one year is a plan of four.
void widen_to_term(const SheetLook& look, const GuessFrom& seen, int& first, int& last) {
  for (const auto text : titles_of(look, seen))
    if (const auto term = term_in(text); term && term->first <= first && term->last >= last)
      first = term->first, last = term->last;
}

void find_days(MapDraft& draft, const GuessFrom& seen, int this_year) {
  int first = 0, last = 0;
  for (const auto& sheet : draft.sheets)
    for (const auto& column : sheet.columns) {
      if (!sheet.is_read || column.period.size() < 4) continue;
      const int year = std::stoi(column.period.substr(0, 4));
      first = first == 0 ? year : std::min(first, year);
      last = std::max(last, year);
    }
  for (std::size_t at = 0; at < draft.sheets.size(); ++at)
    if (draft.sheets[at].is_read) find_years(seen.sheets[at], draft.sheets[at], first, last);
  if (first == 0) first = last = this_year;
  for (std::size_t at = 0; at < draft.sheets.size(); ++at)
    if (draft.sheets[at].is_read) widen_to_term(seen.sheets[at], seen, first, last);
  draft.start_on = make_day(first, 1, 1);
  draft.end_on = make_day(last, 12, 31);
}

}  // namespace

MapDraft guess_draft(const GuessFrom& seen) {
  MapDraft draft;
  draft.plan_code = code_of_file(seen.file_name);
  std::set<std::string> empty_texts;
  int year = seen.this_year;
  for (const auto& look : seen.sheets) {
    const auto untold = year_of(look, seen);
    year = untold.year;
    auto guessed = guess_sheet(look, untold);
    const bool is_first = draft.levels.empty();
    guessed.sheet.is_read =
        guessed.holds_a_plan && !look.is_hidden && (is_first || guessed.levels.size() == draft.levels.size());
    if (guessed.sheet.is_read && is_first) draft.levels = guessed.levels;
    if (guessed.sheet.is_read && is_first) draft.plan_name = look.title;
    if (guessed.sheet.is_read && !is_first) call_levels_alike(guessed, draft.levels);
    for (const auto& column : look.columns)
      if (guessed.sheet.is_read) {
        empty_texts.insert(column.empty_texts.begin(), column.empty_texts.end());
        if (column.has_decimal_comma) draft.decimal = "comma";
      }
    draft.sheets.push_back(std::move(guessed.sheet));
  }
  draft.empty_texts.assign(empty_texts.begin(), empty_texts.end());
  if (draft.plan_name.empty()) draft.plan_name = seen.file_name.substr(0, seen.file_name.rfind('.'));
  find_days(draft, seen, year);
  return draft;
}

}  // namespace timon::imports
