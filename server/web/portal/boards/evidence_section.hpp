#pragma once
// The files that an institution publishes to back what it says of an element; nothing where it published none.

#include <optional>

#include "usecases/evidence/read_evidence.hpp"
#include "web/portal/boards/plan_summary.hpp"
#include "web/portal/html.hpp"

namespace timon::portal {

using EvidenceOfElement = std::vector<timon::evidence::ListedEvidence>;

std::optional<Html> evidence_section(const JudgedPlan& plan, const EvidenceOfElement& evidence, const Catalogue& words);

}  // namespace timon::portal
