#pragma once
// A workbook's numbers are doubles and its dates are numbers; both become text here.

#include <optional>
#include <string>
#include <string_view>

#include "formats/workbook/cell.hpp"

namespace timon::formats::workbook {

enum class NumberShown { Plain, Percentage, Date };
enum class Epoch { Of1900, Of1904 };

/// At most 15 significant digits, decimal point, no exponent where it fits; nothing for what is not finite.
std::optional<std::string> number_text(double value);
/// What a cell with this number and this way of showing it holds.
Cell number_cell(double value, NumberShown shown, Epoch epoch);
/// A stored number such as "0.23499999999999999" or "1E-3".
std::optional<double> parse_double(std::string_view text);
/// How the cells of a number format such as "0.0%" or "dd/mm/yyyy" are shown.
NumberShown shown_by_format(std::string_view code);
/// The same for the formats that have only a number.
NumberShown shown_by_builtin(int format);
/// A cell of type date: "2026-06-30", "2026-06-30T12:30:00Z".
Cell iso_date_cell(std::string_view text);

}  // namespace timon::formats::workbook
