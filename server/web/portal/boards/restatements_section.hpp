#pragma once
// What corrections changed of the published figures of an element: the old and the new, why, by whom and when.

#include <optional>
#include <vector>

#include "base/catalogue.hpp"
#include "usecases/reports/list_restatements.hpp"
#include "web/portal/view.hpp"

namespace timon::portal {

/// Nothing where nothing was corrected.
std::optional<Html> restatements_section(const std::vector<usecases::reports::Restatement>& restatements,
                                         const Catalogue& words);

}  // namespace timon::portal
