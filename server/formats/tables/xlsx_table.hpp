#pragma once
// A table as a workbook: the rows on the first sheet, what it is on the second. Kept on disk while it is written, so
// that its size does not matter to the memory.

#include "formats/tables/table_file.hpp"

namespace timon::formats {

/// Throws std::runtime_error where the machine has no room for it.
std::unique_ptr<TableFile> begin_xlsx_table(const TableAbout& about, TableSink sink);

}  // namespace timon::formats
