#pragma once
// What corrections changed of the published figures of an element: the old and the new, why, by whom and when.

#include <optional>
#include <string>

#include "base/catalogue.hpp"
#include "usecases/reports/list_restatements.hpp"
#include "web/guard/route.hpp"
#include "web/portal/boards/plan_summary.hpp"
#include "web/portal/view.hpp"

namespace timon::portal {

/// So many stand on one page of an element.
constexpr std::int64_t restatements_on_a_page = 20;

struct RestatementsOnPage {
  usecases::reports::RestatementPage found{};
  std::int64_t page = 1;
  std::string address{};  ///< of the element, with its day
};
/// Of an element, by page; what is no page is the first, and so is what lies past the last.
RestatementsOnPage restatements_on(const guard::Call& call, const JudgedPlan& plan, timon::boards::Row row,
                                   std::optional<std::int64_t> page);
/// Nothing where nothing was corrected.
std::optional<Html> restatements_section(const RestatementsOnPage& its, const Catalogue& words);

}  // namespace timon::portal
