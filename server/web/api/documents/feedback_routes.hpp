#pragma once
// The feedback to an office for a period: shown, as a workbook, and made into printed documents.

#include <filesystem>
#include <functional>

#include "usecases/documents/feedback_sheet.hpp"
#include "web/guard/route.hpp"
#include "web/guard/site_address.hpp"

namespace timon::api::documents {

/// How it looks as a file: pages for the address that the site is known by (empty: none is), and a workbook.
struct FeedbackFiles {
  std::function<std::string(const usecases::documents::FeedbackSheet&, const std::string& origin)> draw;
  std::function<std::string(const usecases::documents::FeedbackSheet&, const Catalogue&,
                            const std::filesystem::path& folder)>
      workbook;
};

/// What is referred to outlives the routes.
guard::Routes feedback_routes(usecases::boards::PlanMemory& memory, const guard::SiteAddress& site,
                              FeedbackFiles files);

}  // namespace timon::api::documents
