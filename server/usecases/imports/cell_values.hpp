#pragma once
// What a cell says as a text, a number or a day, whatever way it was typed.

#include <optional>
#include <string>
#include <variant>

#include "base/day.hpp"
#include "formats/workbook/cell.hpp"
#include "usecases/imports/import_map.hpp"

namespace timon::usecases::imports {

/// The code of the verdict that says why a cell cannot be read.
struct Unreadable {
  std::string code;
  std::string expected;
};

template <class T>
using Read = std::variant<std::monostate, T, Unreadable>;  ///< empty, the value, or why not

/// On one line, without blanks at its ends and without runs of them inside; accents joined to their letters.
std::string one_line(std::string_view text);
/// How many blanks stand before a text.
int blanks_before(std::string_view text);
/// Lines kept, blanks at the ends dropped.
std::string long_text(std::string_view text);

/// "#DIV/0!", "#¡REF!", "#N/D", "Err:502": an error that was saved as a text.
bool is_error_text(std::string_view text);

struct NumberReading {
  DecimalMark decimal = DecimalMark::Auto;
  PercentRead percent = PercentRead::AsShown;
  int shift = 0;
};

struct DecimalText {
  std::string text;  ///< plain, as parse_units reads it
};

/// "1.234,5", "$ 1,234.50", "85 %", "(12)". A text that could be read in two ways is `ambiguous_number`.
Read<DecimalText> number_of(const formats::workbook::Cell& cell, const NumberReading& reading);
/// Which day of a month or a year is meant where only that is told.
enum class Edge { First, Last };

/// A date, or a text such as 31/12/2026, 2026-12-31, "31 de diciembre de 2026", "junio de 2026", 2026.
Read<Day> day_of(const formats::workbook::Cell& cell, Edge edge);

}  // namespace timon::usecases::imports
