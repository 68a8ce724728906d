#pragma once
// The bands of a light profile behind a chart, and what they mean in words.

#include "domain/lights/band_values.hpp"
#include "web/portal/boards/plan_summary.hpp"
#include "web/portal/components/series_chart/series_chart.hpp"

namespace timon::portal {

std::vector<SeriesBand> series_bands(const timon::lights::Profile& profile,
                                     const timon::indicators::ComplianceRule& rule,
                                     const std::optional<Rational>& planned);

/// By which profile each point of a chart is judged, in the order of the points.
using ProfilesOfPoints = std::vector<const timon::lights::Profile*>;

/// "hasta 70 %", "de 70 a 90 %": of what was expected. Where the profile changed, once for each with its periods.
void add_bands_keys(SeriesChartView& view, const ProfilesOfPoints& profiles, const JudgedPlan& plan,
                    const Catalogue& words);

}  // namespace timon::portal
