#pragma once
// The workbooks of Excel 97 to 2003 (BIFF8): sheets, also hidden, with the values their formulas last had.
// Older ones are refused by name.

#include <string_view>

#include "formats/workbook/budget.hpp"

namespace timon::formats::workbook {

void read_xls(std::string_view bytes, Budget& budget, Sink& sink);

}  // namespace timon::formats::workbook
