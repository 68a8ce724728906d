#pragma once
// The digest of what a document speaks of, as it is kept now: printed on the paper when it is made, computed again when
// somebody holds the paper against the portal.

#include "domain/documents/document.hpp"
#include "domain/documents/feedback.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::documents {

/// `image` is the document's plan, which says what stands on cover sheets.
std::string content_hash(storage::Session& session, const timon::boards::PlanImage& image,
                         const timon::documents::Document& document);

/// What is said of an office and a period, whoever asks: rights are asked before.
timon::documents::FeedbackFacts feedback_facts(storage::Session& session, const timon::boards::PlanImage& image,
                                               timon::people::OfficeId office, const timon::plans::Period& period);

}  // namespace timon::usecases::documents
