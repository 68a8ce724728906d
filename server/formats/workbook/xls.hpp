#pragma once
// The workbooks of Excel 97 to 2003, by freexl. It tells neither hidden sheets nor merged ranges.

#include "formats/workbook/budget.hpp"

namespace timon::formats::workbook {

void read_xls(int descriptor, Budget& budget, Sink& sink);

}  // namespace timon::formats::workbook
