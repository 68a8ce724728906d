#pragma once
// Where a thing without indicators stands, whose progress is a percentage of its own: an activity. Expected is the
// planned curve where somebody typed one, else straight between its days (9.6).

#include <optional>
#include <span>
#include <string_view>

#include "domain/indicators/standing.hpp"
#include "domain/schedules/expected_progress.hpp"

namespace timon::schedules {

inline constexpr std::string_view kOwnProgressVersion = "1";

struct OwnProgress {
  std::optional<Day> start_on{};
  std::optional<Day> end_on{};
  std::span<const indicators::PeriodFacts> periods{};  ///< cumulative percentages, in order of their end
};

struct ProgressStanding {
  indicators::Compliance planned;
  indicators::Compliance reported;
  indicators::Compliance verified;
  indicators::Compliance compliance;
  indicators::Basis basis = indicators::Basis::None;
  std::optional<Rational> expected_then;  ///< expected at the end of the last reported period
  std::optional<Day> until;               ///< that end
};

/// What was expected by the end of `on`; nothing without days and without a curve.
std::optional<Rational> expected_of(const OwnProgress& progress, Day on);

ProgressStanding standing_of(const OwnProgress& progress, Day on);

}  // namespace timon::schedules
