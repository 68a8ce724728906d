#pragma once
// Office Open XML workbooks: their sheets in the order of the tabs, with the values their formulas last had.

#include "formats/workbook/budget.hpp"

namespace timon::formats::workbook {

void read_xlsx(int descriptor, Budget& budget, Sink& sink);

}  // namespace timon::formats::workbook
