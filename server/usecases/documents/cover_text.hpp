#pragma once
// What a cover sheet says, as one text for its digest: what was planned, not what happened since.

#include "domain/boards/plan_image.hpp"
#include "domain/documents/document.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::documents {

/// Empty for an initiative that the plan no longer has.
std::string cover_text(storage::Session& session, const timon::boards::PlanImage& image,
                       timon::plans::ElementId element, timon::documents::DocumentKind kind);

}  // namespace timon::usecases::documents
