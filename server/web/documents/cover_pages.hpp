#pragma once
// The cover sheets of an initiative as they are printed and signed: Anexo 1 (identity) and Anexo 2 (goals).

#include <string>

#include "formats/pdf/sheet.hpp"
#include "usecases/documents/cover_document.hpp"
#include "web/guard/languages.hpp"

namespace timon::documents {

/// `portal` is where the verification page lies; empty: without link and QR. `words` outlives the sheet.
formats::pdf::Sheet cover_pages(const usecases::documents::CoverPaper& paper, const Catalogue& words,
                                const std::string& portal);

/// Where the target of a year that nobody typed comes from, in words.
std::string say_derived(const usecases::covers::SheetIndicator& its, const Catalogue& words);

/// Draws it in the language of its institution. `origin` is what links to the site begin with; empty: none.
std::string draw_cover(const usecases::documents::CoverPaper& paper, const std::string& origin);

}  // namespace timon::documents
