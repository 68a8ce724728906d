#pragma once
// A workbook's numbers are doubles and its dates are numbers; both become text here.

#include <optional>
#include <string>
#include <string_view>

#include "formats/workbook/cell.hpp"

namespace timon::formats::workbook {

enum class NumberShown { Plain, Percentage, Date };

/// How a number is shown: with at least so many digits before the point, and so many behind it.
struct NumberFormat {
  NumberShown shown = NumberShown::Plain;
  std::uint8_t whole_digits = 0;
  std::uint8_t decimals = 0;

  bool operator==(const NumberFormat&) const = default;
};

enum class Epoch { Of1900, Of1904 };

/// At most 15 significant digits, decimal point, no exponent where it fits; nothing for what is not finite.
std::optional<std::string> number_text(double value);
/// What a cell with this number and this way of showing it holds.
Cell number_cell(double value, NumberFormat format, Epoch epoch);
/// A stored number such as "0.23499999999999999" or "1E-3".
std::optional<double> parse_double(std::string_view text);
/// How the cells of a number format such as "0.0%" or "dd/mm/yyyy" are shown.
NumberFormat format_of_code(std::string_view code);
/// The same for the formats that have only a number.
NumberFormat builtin_format(int format);
/// A cell of type date: "2026-06-30", "2026-06-30T12:30:00Z".
Cell iso_date_cell(std::string_view text);

}  // namespace timon::formats::workbook
