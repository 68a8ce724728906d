#pragma once
// A table as CSV: below an empty row its title, the number of rows, and the filters.

#include "formats/tables/table_file.hpp"

namespace timon::formats {

std::unique_ptr<TableFile> begin_csv_table(const TableAbout& about, TableSink sink);

}  // namespace timon::formats
