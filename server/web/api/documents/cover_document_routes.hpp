#pragma once
// The cover sheets of an initiative as printed documents.

#include <functional>

#include "usecases/documents/cover_document.hpp"
#include "web/guard/route.hpp"
#include "web/guard/site_address.hpp"

namespace timon::api::documents {

/// Sets the pages of a sheet for the address that the site is known by; empty: none is.
using DrawCover = std::function<std::string(const usecases::documents::CoverPaper&, const std::string& origin)>;

/// What is referred to outlives the routes.
guard::Routes cover_document_routes(usecases::boards::PlanMemory& memory, const guard::SiteAddress& site,
                                    DrawCover draw);

}  // namespace timon::api::documents
