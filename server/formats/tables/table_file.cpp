#include "formats/tables/table_file.hpp"

#include "formats/tables/csv_table.hpp"
#include "formats/tables/xlsx_table.hpp"

namespace timon::formats {

std::unique_ptr<TableFile> begin_table(TableFormat format, const TableAbout& about, TableSink sink) {
  return format == TableFormat::Csv ? begin_csv_table(about, std::move(sink))
                                    : begin_xlsx_table(about, std::move(sink));
}

std::string_view media_type(TableFormat format) {
  return format == TableFormat::Csv ? "text/csv; charset=utf-8"
                                    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

}  // namespace timon::formats
