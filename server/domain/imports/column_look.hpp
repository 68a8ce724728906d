#pragma once
// What can be seen of a column without knowing what it means: its heading, and how its cells look.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/imports/map_draft.hpp"

namespace timon::imports {

enum class CellLook { Empty, Text, Number, Day };

struct SeenCell {
  CellLook look = CellLook::Empty;
  std::string text;
};

struct ColumnLook {
  std::uint32_t column = 0;
  std::string heading;
  std::size_t filled = 0;
  std::size_t numbers = 0;   ///< also typed as text, and percentages
  std::size_t distinct = 0;  ///< texts
  std::size_t deepest = 0;   ///< dots in a code such as 1.2.3
  std::size_t shallowest = 0;
  std::string code_pattern, name_pattern;  ///< of code and name in one cell; empty when they are not
  std::vector<DraftWord> words;            ///< that tell a sense
  std::vector<std::string> empty_texts;    ///< "-", "S/D" …
  std::vector<std::string> texts;          ///< a few different ones
  bool is_fraction = false;
  bool names_offices = false;      ///< most of its texts begin as names of offices do
  bool has_decimal_comma = false;  ///< typed as text: 1.250,50 or 38,5

  bool is_numeric() const { return numbers > 0 && numbers * 2 > filled; }
};

/// The cells of a column below its heading, from the first row with anything to the last one.
ColumnLook look_at(std::uint32_t column, std::string heading, const std::vector<SeenCell>& cells);

struct SheetLook {
  std::string name;
  std::string title;  ///< what stands above the headings
  bool is_hidden = false;
  std::vector<std::uint32_t> header_rows;
  bool is_filled = false;
  std::size_t rows = 0;  ///< of data
  std::vector<ColumnLook> columns;
};

/// Which rows hold the headings: the one in which most cells are words of headings, with the rows of periods and of
/// Programado, Ejecutado … above and below it. Empty when none does. Rows count from 1.
std::vector<std::uint32_t> heading_rows(const std::vector<std::vector<std::string>>& rows);

/// Of what stands above the headings the text that names the plan; else the first of several words.
std::string plan_title(const std::vector<std::string>& texts);

}  // namespace timon::imports
