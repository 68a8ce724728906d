#pragma once
// How much a finding weighs: an error stops, a warning must be accepted by somebody, a notice only tells.

#include "base/names.hpp"

namespace timon::plans {

enum class Severity { Error, Warning, Notice };

constexpr auto names_of(Severity) {
  using enum Severity;
  return std::to_array<Name<Severity>>({{Error, "error"}, {Warning, "warning"}, {Notice, "notice"}});
}

}  // namespace timon::plans
