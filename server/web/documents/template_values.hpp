#pragma once
// What each mark of an institution's form stands for in a report, in the institution's language. The marks themselves
// are listed in domain/documents/template.

#include "base/catalogue.hpp"
#include "formats/template/marks.hpp"
#include "usecases/documents/report_sheet.hpp"

namespace timon::documents {

formats::templates::Values report_values(const usecases::documents::ReportSheet& sheet, const Catalogue& words);
/// In the language of the sheet's institution.
formats::templates::Values say_report_values(const usecases::documents::ReportSheet& sheet);

}  // namespace timon::documents
