#pragma once
// A workbook that came back, as the screen shows it: each row with what becomes of it and both of its contents.

#include <boost/describe/class.hpp>

#include "usecases/documents/import_workbook.hpp"
#include "web/api/reports/office_report_view.hpp"

namespace timon::api::documents {

/// What a row says, or what the draft says in its place.
struct RowContentView {
  std::optional<reports::LineContentView> line;  ///< of a line
  std::string words;                             ///< of the narrative; of offices, their names
};
BOOST_DESCRIBE_STRUCT(RowContentView, (), (line, words))

struct ImportedRowView {
  std::string name;  ///< the subject's id, or the part of the narrative
  std::string sheet;
  std::int64_t row = 0;
  std::string code, title, measure;
  usecases::documents::RowVerdict verdict{};
  std::vector<std::string> reasons;  ///< sentences
  RowContentView file, kept;
};
BOOST_DESCRIBE_STRUCT(ImportedRowView, (), (name, sheet, row, code, title, measure, verdict, reasons, file, kept))

struct ImportedWorkbookView {
  std::int64_t version = 0;
  bool is_written = false;
  std::vector<ImportedRowView> rows;
};
BOOST_DESCRIBE_STRUCT(ImportedWorkbookView, (), (version, is_written, rows))

ImportedWorkbookView workbook_view(const timon::boards::PlanImage& image,
                                   const usecases::documents::ImportedWorkbook& imported, const Catalogue& catalogue);

}  // namespace timon::api::documents
