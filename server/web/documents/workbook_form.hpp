#pragma once
// The pre-filled workbook of a report, cell by cell, in the words of the institution's language. Where things stand is
// agreed in usecases/documents/workbook_layout.

#include "base/catalogue.hpp"
#include "usecases/documents/report_workbook.hpp"

namespace timon::documents {

formats::forms::Form workbook_form(const usecases::documents::ReportWorkbook& workbook, const Catalogue& words);
/// In the language of the institution.
formats::forms::Form draw_workbook(const usecases::documents::ReportWorkbook& workbook);

}  // namespace timon::documents
