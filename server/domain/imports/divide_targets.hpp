#pragma once
// Workbooks often tell what was done of each quarter and the target of the whole year alone. Nothing of such a year can
// be judged before it ends (metas.md, A6), so who imports may have the target divided among the year's parts, in equal
// shares of time, as the expected progress of what has only two days runs straight (metas.md, 9.6).

#include <vector>

#include "domain/imports/imported_plan.hpp"

namespace timon::imports {

/// What is planned for each of `parts` equal parts of a time at whose end `target` should be reached. Sums are shared
/// so that every running total is the nearest that has no more decimals than the target (9 in four: 2, 3, 2, 2); levels
/// (last, capacity, reduction) run straight from `from`, where it is known; means and ratios are the same everywhere.
std::vector<Millionths> divided(indicators::Accumulation accumulation, Millionths target, std::size_t parts,
                                std::optional<Millionths> from = std::nullopt);

/// Adds, below each target of a calendar year that is to be divided, those of the year's parts as long as the
/// indicator's frequency; not where the workbook plans a part of that year itself. The target of the year stays. A
/// level starts from the target of the year before or of its last part, else from the baseline. One notice for each
/// column of targets and number of parts, with the number of indicators.
std::vector<Verdict> divide_targets(ImportedPlan& plan);

}  // namespace timon::imports
