#pragma once
// The light of a figure (docs/rules.md, R-4): judged on the two decimals that are printed, so that colour and number
// always agree. What has no number has no colour.

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/rational.hpp"
#include "domain/lights/profile.hpp"

namespace timon::lights {

inline constexpr std::string_view kLightVersion = "1";

struct Judged {
  Light light = Light::Grey;
  Shape shape = Shape::Ring;
  std::string_view word;  ///< of the band; empty for grey. Lives as long as the profile.

  bool operator==(const Judged&) const = default;
};

/// Of a compliance already rounded. A tolerance profile measures its distance from 100.
Judged light_of(const Profile& profile, std::optional<Hundredths> compliance);

/// Of an indicator's own value against its plan, for tolerance profiles (SIGOB's *umbral*): |R - P| / P as a
/// percentage of two decimals. Nothing when planned is zero.
std::optional<Hundredths> deviation_of(const Rational& planned, const Rational& actual);
Judged light_of_deviation(const Profile& profile, std::optional<Hundredths> deviation);

/// outside green a variance reason is mandatory, above as well as below.
bool needs_variance_reason(const Judged& judged);

}  // namespace timon::lights
