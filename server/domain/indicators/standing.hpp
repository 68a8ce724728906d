#pragma once
// Where an indicator stands on a day: progress towards the whole target as planned, reported and verified, and the
// compliance with what was planned to date (R-2: the same actual yields both). Everything unrounded, with the values
// it came from, so that it can be explained.

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "domain/indicators/accumulation.hpp"
#include "domain/indicators/compliance.hpp"

namespace timon::indicators {

/// By which facts a figure was judged. Verified only when every value that went in is verified.
enum class Basis : std::uint8_t { None, Reported, Verified };

constexpr auto names_of(Basis) {
  return std::to_array<Name<Basis>>(
      {{Basis::None, "none"}, {Basis::Reported, "reported"}, {Basis::Verified, "verified"}});
}

/// The three facts of one period, kept apart.
struct PeriodFacts {
  Day start_on;
  Day end_on;
  std::optional<Amount> planned;
  std::optional<Amount> reported;
  std::optional<Amount> verified;
  std::optional<Day> last_on{};  ///< the last day on which its report is on time; nothing: nobody is asked for one

  /// C17, C18: once it is over, what is missing is no longer waited for.
  Window window(Day on) const { return last_on && *last_on < on ? Window::Closed : Window::Open; }
  bool operator==(const PeriodFacts&) const = default;
};

/// What a part of the plan's time weighs: 15, 35, 35, 15 of the hundred.
struct TimeWeight {
  Day start_on;
  Day end_on;
  Hundredths weight;
};

struct Sheet {
  Sense sense = Sense::Ascending;
  Method method = Method::Ratio;
  Accumulation accumulation = Accumulation::Sum;
  std::optional<Millionths> tolerance{};
  std::optional<Millionths> baseline{};
  std::optional<Millionths> term_target{};
};

/// The plan's settings that enter.
struct Settings {
  plans::ZeroPlanned zero_planned = plans::ZeroPlanned::NotApplicable;
  std::optional<Hundredths> cap = whole<2>(100);  ///< for weighing; what is shown is never capped
  std::span<const TimeWeight> time_weights{};
};

struct Standing {
  Compliance planned;      ///< what should have been reached, of the whole target
  Compliance reported;     ///< what is reported, of the whole target
  Compliance verified;     ///< what is verified, of the whole target
  Compliance compliance;   ///< verified where it exists, else reported, against what was planned to date
  Compliance last_period;  ///< the same for the last period alone
  Basis basis = Basis::None;
  ToDate by_reported;
  ToDate by_verified;
  ToDate by_best;  ///< of each period the verified value, else the reported one
  std::optional<Rational> whole_target;
};

/// `periods` in order of their end.
Standing standing_of(const Sheet& sheet, std::span<const PeriodFacts> periods, const Settings& settings, Day on);

/// The rule for values as they accumulate: capacity and reduction measure the change since the baseline (4.1).
ComplianceRule rule_of(const Sheet& sheet, plans::ZeroPlanned zero_planned);

}  // namespace timon::indicators
