#pragma once
// How the values of periods become one value to date and one for the whole plan (docs/rules.md, A1 to A6).
// Periods come in as days, in any mixture of lengths: the finest that holds a fact counts, so that nothing is
// counted twice. It does not judge: that is indicators/compliance.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/decimal.hpp"
#include "base/rational.hpp"
#include "domain/indicators/attributes.hpp"
#include "domain/indicators/compliance.hpp"

namespace timon::indicators {

inline constexpr std::string_view kAccumulationVersion = "1";

/// A plain value, or the two parts of a ratio (then `value` is the numerator).
struct Amount {
  Millionths value;
  std::optional<Millionths> denominator;

  bool operator==(const Amount&) const = default;
};

/// What is known of one period. `window` matters where there is no actual.
struct Observation {
  Day start_on;
  Day end_on;
  std::optional<Amount> planned;
  std::optional<Amount> actual;
  Window window = Window::Open;
  bool is_verified = false;  ///< the actual
};

/// One value of a period or of several, or why there is none.
struct Accumulated {
  std::optional<Rational> value;
  bool has_no_denominator = false;  ///< A5
};

/// A planned value and an actual one that may be held against each other.
struct Pair {
  Accumulated planned;
  Accumulated actual;
  Window window = Window::NotEnded;  ///< why the actual is missing
  std::optional<Day> until;          ///< end of the last period that went in
  bool is_incomplete = false;        ///< a due period before `until` was never reported
  /// Every actual that went in is verified, or every one there is where none may be compared.
  bool rests_on_verified = false;
};

/// The values to date, those of the last period alone, and all that was planned.
struct ToDate {
  Pair to_date;
  Pair last_period;
  Accumulated due;    ///< planned of all periods ended by the day, reported or not
  Accumulated done;   ///< actual of all periods ended by the day, also inside a longer planned one that has not
  Accumulated whole;  ///< planned of all periods
};

/// Values that accumulate to one: a sum, the last, a mean, a ratio of sums (as a percentage).
Accumulated accumulated(Accumulation accumulation, std::span<const Amount> amounts);

/// `observations` in order of their end; periods that end after `on` count only in `whole`.
ToDate to_date(Accumulation accumulation, Sense sense, std::span<const Observation> observations, Day on);

}  // namespace timon::indicators
