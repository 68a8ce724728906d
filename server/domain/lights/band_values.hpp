#pragma once
// Where the bands of a profile lie on an indicator's own values, to be drawn behind them: the judgement seen before it
// is read. It draws nothing.

#include <optional>
#include <vector>

#include "domain/indicators/compliance.hpp"
#include "domain/lights/profile.hpp"

namespace timon::lights {

/// Values from `lower` to `upper`; nothing is without end.
struct BandValues {
  Light light = Light::Grey;
  std::optional<Rational> lower{};
  std::optional<Rational> upper{};

  bool operator==(const BandValues&) const = default;
};

/// From the lowest values to the highest. Empty where no value alone tells the band: nothing planned, all or nothing,
/// a value to be kept, a profile of tolerances.
std::vector<BandValues> band_values(const Profile& profile, const indicators::ComplianceRule& rule,
                                    const std::optional<Rational>& planned);

}  // namespace timon::lights
