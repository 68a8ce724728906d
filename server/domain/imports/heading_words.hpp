#pragma once
// The words that officials write above their columns, in Spanish and Portuguese, and what each means.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/imports/map_draft.hpp"

namespace timon::imports {

/// A heading as single words: no accents, no case, no signs, nothing in parentheses.
std::vector<std::string> words_of_heading(std::string_view heading);

struct HeadingPhrase {
  Meaning meaning;
  std::string_view phrase;  ///< consecutive words; one that ends in * only begins so
  plans::ElementKind kind = plans::ElementKind::StrategicLevel;  ///< of a Name: of which kind of element
};

/// The tables: what is not read, what names a level, all else. In this order: of two alike the earlier one counts.
std::span<const HeadingPhrase> unread_phrases();
std::span<const HeadingPhrase> level_phrases();
std::span<const HeadingPhrase> heading_phrases();

/// The phrase of the tables that says most of a heading. Nothing when none is in it.
const HeadingPhrase* phrase_of(std::span<const std::string> words);
/// Whether one of the words is of those that say that a column holds codes.
bool says_code(std::span<const std::string> words);

/// "Secretaría de Obras", "Dir. de Salud": begins as the names of offices do.
bool is_office_name(std::string_view text);

/// "PROGRAMA OPERATIVO ANUAL 2026", "Plan de Metas": a title that says what the workbook is, not whose it is.
bool is_name_of_a_plan(std::string_view text);

/// Planned, Reported or Verified, by the words that tell it; Nothing where none does.
Meaning fact_of(std::span<const std::string> words);

/// "Incremento", "A la baja", "Mantener": the sense that a cell tells; empty for another word.
std::string_view sense_of(std::string_view text);
/// "-", "S/D", "n.d.": what is written where nothing is known.
bool is_empty_word(std::string_view text);

}  // namespace timon::imports
