#pragma once
// What should be done of a dated thing by a day (docs/rules.md, T1): straight from its first to its last day, both
// included, at the end of the day. In business days the counts come in as values: the calendar is another subject.

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/day.hpp"
#include "base/rational.hpp"

namespace timon::schedules {

inline constexpr std::string_view kExpectedProgressVersion = "1";

/// A percentage from 0 to 100, unrounded. `start_on` is not after `end_on`.
Rational expected_progress(Day start_on, Day end_on, Day on);

/// The same for `elapsed` of `total` counted days (business days up to and including the day).
Rational expected_progress(std::int64_t elapsed, std::int64_t total);

/// T3: percentage points between what is done and what was expected; negative is delay.
Rational delay_in_points(const Rational& expected, const Rational& done);
/// T3: how much more was reported than verified, in percentage points; nothing where it was not more.
std::optional<Rational> over_reported(const Rational& reported, const Rational& verified);

/// T5 (Peru): what is executed is strictly below 80 % of what was planned, cumulated.
bool needs_accelerated_calendar(const Rational& planned, const Rational& executed);

/// T7: cumulative progress may not fall, unless it is marked as a correction.
enum class Correction { No, Yes };
bool may_follow(const Rational& previous, const Rational& reported, Correction correction);

}  // namespace timon::schedules
