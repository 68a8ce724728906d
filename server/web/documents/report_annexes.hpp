#pragma once
// The report of an office as it is printed and signed: Annex 3 (figures) and Annex 4 (words), in the institution's
// language. What they say comes from usecases/documents, how a page looks from formats/pdf.

#include <string>
#include <string_view>

#include "formats/pdf/sheet.hpp"
#include "usecases/documents/report_sheet.hpp"
#include "web/guard/languages.hpp"

namespace timon::documents {

/// `portal` is where the verification page lies: "https://timon.example/es/verificar"; empty: without link and QR.
formats::pdf::Sheet report_annexes(const usecases::documents::ReportSheet& sheet, const Catalogue& words,
                                   const std::string& portal);

/// Draws them in the language of the sheet's institution. `origin` is what links to the site begin with; empty: none.
std::string draw_report(const usecases::documents::ReportSheet& sheet, const std::string& origin);

}  // namespace timon::documents
