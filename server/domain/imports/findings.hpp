#pragma once
// What is wrong with an imported plan as a whole, whatever the database holds: codes given twice, parents that are
// missing, cycles, depth, weights that do not add. And what remains when the rows with errors are left out.

#include "domain/imports/imported_plan.hpp"

namespace timon::imports {

/// Codes that already exist in the plan may be parents too.
struct KnownElement {
  std::string code;
  std::string level;
  std::optional<Hundredths> weight{};
};

/// `scale` is that of a plan that exists already; the map's counts for a new one.
std::vector<Verdict> findings_of(const ImportedPlan& plan, const std::vector<KnownElement>& known = {},
                                 std::optional<plans::WeightScale> scale = {});

/// The plan without the rows that `verdicts` hold errors about, and without what hung on them.
ImportedPlan without_refused(const ImportedPlan& plan, const std::vector<Verdict>& verdicts);

/// Rows with at least one error.
std::size_t refused_rows(const std::vector<Verdict>& verdicts);

}  // namespace timon::imports
