#include "domain/lights/band_values.hpp"

#include <algorithm>

namespace timon::lights {
namespace {

using indicators::ComplianceRule;
using indicators::Method;
using indicators::Sense;

/// Whether one value of compliance is one value of the indicator: the inverse of indicators/compliance.
bool can_be_placed(const ComplianceRule& rule, const Rational& planned) {
  const bool is_ascending = rule.sense == Sense::Ascending;
  if (rule.sense == Sense::Maintain) return false;
  switch (rule.method) {
    case Method::Ratio:
      return is_ascending && planned.sign() > 0;
    case Method::Inverse:
    case Method::Mirror:
      return !is_ascending && planned.sign() > 0;
    case Method::Baseline:
      return rule.baseline && (is_ascending ? *rule.baseline < planned : planned < *rule.baseline);
    case Method::Binary:
      return false;
  }
  return false;
}

/// `share` is above zero and 1 means as planned.
Rational value_at(const ComplianceRule& rule, const Rational& planned, const Rational& share) {
  if (rule.method == Method::Inverse) return planned / share;
  if (rule.method == Method::Mirror) return planned * (Rational(2) - share);
  if (rule.method == Method::Baseline) return *rule.baseline + (planned - *rule.baseline) * share;
  return planned * share;
}

}  // namespace

std::vector<BandValues> band_values(const Profile& profile, const ComplianceRule& rule,
                                    const std::optional<Rational>& planned) {
  std::vector<BandValues> found;
  if (profile.style != Style::Bands || !planned || !can_be_placed(rule, *planned)) return found;
  std::optional<Rational> end;
  for (const auto& band : profile.bands) {
    const auto begin = end;
    end.reset();
    if (band.upper && band.upper->units > 0) end = value_at(rule, *planned, Rational::of(*band.upper) / Rational(100));
    found.push_back({band.light, begin, end});
  }
  if (rule.sense == Sense::Ascending) return found;
  for (auto& band : found) std::swap(band.lower, band.upper);
  std::ranges::reverse(found);
  return found;
}

}  // namespace timon::lights
