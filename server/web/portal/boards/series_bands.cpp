#include "web/portal/boards/series_bands.hpp"

namespace timon::portal {
namespace {

std::optional<Millionths> in_millionths(const std::optional<Rational>& value) {
  const auto units = value ? value->rounded(Millionths::scale) : std::nullopt;
  return units ? std::optional(Millionths{*units}) : std::nullopt;
}

std::string range_of(const timon::lights::Band& band, const Catalogue& words) {
  const bool has_lower = band.lower.units > 0;
  return words.text("portal.band_range", {{"ends", has_lower && band.upper ? "both"
                                                   : has_lower             ? "lower"
                                                                           : "upper"},
                                          {"lower", words.locale().number(band.lower)},
                                          {"upper", band.upper ? words.locale().number(*band.upper) : std::string()}});
}

Html light_of(const timon::lights::Band& band, const JudgedPlan& plan, const Catalogue& words) {
  timon::boards::ShownFigures figures;
  figures.light = {band.light, band.shape, band.word};
  figures.basis = timon::boards::Basis::Verified;
  return light_html(light_view(figures, words, plan.institution_language));
}

}  // namespace

std::vector<SeriesBand> series_bands(const timon::lights::Profile& profile,
                                     const timon::indicators::ComplianceRule& rule,
                                     const std::optional<Rational>& planned) {
  std::vector<SeriesBand> bands;
  for (const auto& its : timon::lights::band_values(profile, rule, planned))
    bands.push_back({std::string(name_of(its.light)), in_millionths(its.lower), in_millionths(its.upper)});
  return bands;
}

void add_bands_keys(SeriesChartView& view, const ProfilesOfPoints& profiles, const JudgedPlan& plan,
                    const Catalogue& words) {
  for (std::size_t first = 0, next = 0; first < profiles.size(); first = next) {
    while (next < profiles.size() && profiles[next] == profiles[first]) ++next;
    SeriesKey key{words.text("portal.bands_key"), {}};
    if (next - first < profiles.size())
      key.head = words.text("portal.bands_key_of", {{"first", view.points[first].period},
                                                    {"last", view.points[next - 1].period},
                                                    {"count", next - first == 1 ? "one" : "many"}});
    for (const auto& band : profiles[first]->bands)
      key.bands.push_back({light_of(band, plan, words), range_of(band, words)});
    view.keys.push_back(std::move(key));
  }
}

}  // namespace timon::portal
