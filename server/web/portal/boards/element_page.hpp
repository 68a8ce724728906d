#pragma once
// An element of a plan, from axis to activity: what was promised, how it goes, why, and what is below it.

#include <optional>
#include <string>

#include "usecases/boards/find_element.hpp"
#include "web/portal/boards/evidence_section.hpp"
#include "web/portal/boards/indicator_section.hpp"
#include "web/portal/boards/restatements_section.hpp"
#include "web/portal/boards/trend_chart.hpp"
#include "web/portal/layout.hpp"

namespace timon::portal {

/// What stands around an element besides itself.
struct Around {
  const EvidenceOfElement& evidence;
  const Trend& trend;  ///< empty for what is drawn by values of its own
  const RestatementsOnPage& restatements;
};

http::Response element_page(const JudgedPlan& plan, const usecases::boards::FoundElement& found, const Around& around,
                            const Owner& owner, const Catalogue& words);

}  // namespace timon::portal
