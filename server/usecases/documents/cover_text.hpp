#pragma once
// What a cover sheet says, as one text for its digest: what was planned, not what happened since.

#include "domain/boards/plan_image.hpp"
#include "domain/documents/document.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::documents {

/// Whether it says what the periods of a year come to where nobody typed the year. Papers made before it did stay valid
/// by the text without it.
enum class DerivedYears { Said, LeftOut };

/// Empty for an initiative that the plan no longer has.
std::string cover_text(storage::Session& session, const timon::boards::PlanImage& image,
                       timon::plans::ElementId element, timon::documents::DocumentKind kind,
                       DerivedYears years = DerivedYears::Said);

}  // namespace timon::usecases::documents
