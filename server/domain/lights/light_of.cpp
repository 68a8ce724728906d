#include "domain/lights/light_of.hpp"

namespace timon::lights {
namespace {

bool holds(const Band& band, Hundredths value) {
  const bool is_above = band.is_lower_included ? value >= band.lower : value > band.lower;
  if (!band.upper) return is_above;
  return is_above && (band.is_upper_included ? value <= *band.upper : value < *band.upper);
}

Judged judged(const std::vector<Band>& bands, Hundredths value) {
  for (const auto& band : bands)
    if (holds(band, value)) return {band.light, band.shape, band.word};
  return {};
}

/// The words and shapes of a tolerance profile come from its three bands; its edges from the two tolerances.
Judged by_tolerance(const Profile& profile, Hundredths deviation) {
  const Light light = deviation <= *profile.green_tolerance    ? Light::Green
                      : deviation <= *profile.yellow_tolerance ? Light::Yellow
                                                               : Light::Red;
  for (const auto& band : profile.bands)
    if (band.light == light) return {light, band.shape, band.word};
  const Shape shape = light == Light::Green ? Shape::Circle : light == Light::Yellow ? Shape::Triangle : Shape::Square;
  return {light, shape, {}};
}

}  // namespace

Judged light_of(const Profile& profile, std::optional<Hundredths> compliance) {
  if (!compliance) return {};
  if (profile.style == Style::Bands) return judged(profile.bands, *compliance);
  const auto distance = compliance->units - whole<2>(100).units;
  return by_tolerance(profile, {distance < 0 ? -distance : distance});
}

std::optional<Hundredths> deviation_of(const Rational& planned, const Rational& actual) {
  if (planned.sign() == 0) return std::nullopt;
  const Rational share = Rational(100) * (actual - planned) / planned;
  const auto units = share.rounded(2);
  if (!units) return std::nullopt;
  return Hundredths{*units < 0 ? -*units : *units};
}

Judged light_of_deviation(const Profile& profile, std::optional<Hundredths> deviation) {
  return deviation ? by_tolerance(profile, *deviation) : Judged{};
}

bool needs_variance_reason(const Judged& judged) { return judged.light != Light::Green && judged.light != Light::Grey; }

}  // namespace timon::lights
