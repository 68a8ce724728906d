#pragma once
// The feedback to an office (formato de retroalimentación) as it is printed and signed, and as a workbook.

#include <filesystem>
#include <string>

#include "formats/pdf/sheet.hpp"
#include "usecases/documents/feedback_sheet.hpp"
#include "web/guard/languages.hpp"

namespace timon::documents {

/// `portal` is where the verification page lies; empty: without link and QR.
formats::pdf::Sheet feedback_pages(const usecases::documents::FeedbackSheet& sheet, const Catalogue& words,
                                   const std::string& portal);

/// Draws them in the language of the sheet's institution. `origin` is what links to the site begin with; empty: none.
std::string draw_feedback(const usecases::documents::FeedbackSheet& sheet, const std::string& origin);

/// A sheet each for its head, the figures, observations, recommendations and what is to be done.
std::string feedback_workbook(const usecases::documents::FeedbackSheet& sheet, const Catalogue& words,
                              const std::filesystem::path& folder);

}  // namespace timon::documents
