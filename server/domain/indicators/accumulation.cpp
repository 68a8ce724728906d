#include "domain/indicators/accumulation.hpp"

#include <algorithm>
#include <iterator>

namespace timon::indicators {
namespace {

bool contains(const Observation& outer, const Observation& inner) {
  return outer.start_on <= inner.start_on && inner.end_on <= outer.end_on;
}

bool is_longer(const Observation& outer, const Observation& inner) {
  return contains(outer, inner) && !contains(inner, outer);
}

/// Drops the periods that contain a shorter one with the same kind of fact.
template <class Has>
std::vector<const Observation*> finest(std::span<const Observation> observations, Has has) {
  std::vector<const Observation*> kept;
  for (const auto& candidate : observations) {
    if (!has(candidate)) continue;
    const bool holds_finer = std::any_of(observations.begin(), observations.end(), [&](const Observation& other) {
      return has(other) && is_longer(candidate, other);
    });
    if (!holds_finer) kept.push_back(&candidate);
  }
  return kept;
}

Rational plain(const Amount& amount) {
  if (!amount.denominator) return Rational::of(amount.value);
  return Rational(100) * Rational::ratio(amount.value.units, amount.denominator->units);
}

bool divides_by_nothing(const Amount& amount) { return amount.denominator && amount.denominator->units == 0; }

/// A4: numerators and denominators are summed, then divided; plain values of a ratio are already ratios, the last
/// holds.
Accumulated ratio_of_sums(std::span<const Amount> amounts) {
  Rational numerator;
  Rational denominator;
  for (const auto& amount : amounts) {
    if (!amount.denominator) return {plain(amounts.back()), false};
    numerator = numerator + Rational::of(amount.value);
    denominator = denominator + Rational::of(*amount.denominator);
  }
  if (denominator.sign() == 0) return {std::nullopt, true};
  return {Rational(100) * numerator / denominator, false};
}

Accumulated sum_of(std::span<const Amount> amounts) {
  __extension__ __int128 units = 0;
  Rational ratios;
  for (const auto& amount : amounts) {
    if (divides_by_nothing(amount)) return {std::nullopt, true};
    if (amount.denominator)
      ratios = ratios + plain(amount);
    else
      units += amount.value.units;
  }
  return {Rational::ratio(units, power_of_ten(Millionths::scale)) + ratios, false};
}

/// The actual values that lie in a planned period, or the one that spans it.
bool touches(const Observation& planned, const Observation& actual) {
  return contains(planned, actual) || contains(actual, planned);
}

struct Series {
  std::vector<const Observation*> planned;  ///< finest, all
  std::vector<const Observation*> due;      ///< of them, ended
  std::vector<const Observation*> actual;   ///< finest, ended
};

Series series_of(std::span<const Observation> observations, Day on) {
  Series series;
  series.planned = finest(observations, [](const Observation& o) { return o.planned.has_value(); });
  for (const auto* period : series.planned)
    if (period->end_on <= on) series.due.push_back(period);
  series.actual = finest(observations, [&](const Observation& o) { return o.actual && o.end_on <= on; });
  return series;
}

std::vector<Amount> planned_of(const std::vector<const Observation*>& periods) {
  std::vector<Amount> amounts;
  for (const auto* period : periods) amounts.push_back(*period->planned);
  return amounts;
}

std::vector<Amount> actual_of(const std::vector<const Observation*>& periods) {
  std::vector<Amount> amounts;
  for (const auto* period : periods) amounts.push_back(*period->actual);
  return amounts;
}

Accumulated value_of(Accumulation accumulation, const std::vector<Amount>& amounts) {
  return accumulated(accumulation, amounts);
}

bool is_reported(const Series& series, const Observation& planned) {
  return std::any_of(series.actual.begin(), series.actual.end(),
                     [&](const Observation* actual) { return touches(planned, *actual); });
}

/// Actual values that may be compared: not those inside a planned period that has not ended.
std::vector<const Observation*> comparable(const Series& series, Day on) {
  std::vector<const Observation*> kept;
  for (const auto* actual : series.actual) {
    const bool is_early = std::any_of(series.planned.begin(), series.planned.end(), [&](const Observation* planned) {
      return planned->end_on > on && contains(*planned, *actual);
    });
    if (!is_early) kept.push_back(actual);
  }
  return kept;
}

/// The last day that counts: of what was reported, or of what should have been and whose window closed.
std::optional<Day> horizon_of(const Series& series, const std::vector<const Observation*>& actual) {
  std::optional<Day> horizon;
  for (const auto* period : actual) horizon = std::max(horizon, std::optional(period->end_on));
  for (const auto* period : series.due)
    if (period->window == Window::Closed || is_reported(series, *period))
      horizon = std::max(horizon, std::optional(period->end_on));
  return horizon;
}

/// A missing amount counts as nothing only where amounts add up and more is better; elsewhere a missing value would
/// be a gift or an invention, so its period leaves the comparison.
bool missing_counts_as_nothing(Accumulation accumulation, Sense sense) {
  return accumulation == Accumulation::Sum && sense == Sense::Ascending;
}

Window window_of_missing(const Series& series) {
  if (series.due.empty()) return Window::NotEnded;
  const bool is_closed = std::any_of(series.due.begin(), series.due.end(),
                                     [](const Observation* period) { return period->window == Window::Closed; });
  return is_closed ? Window::Closed : Window::Open;
}

/// The last due period went unreported and its window closed: there is no value to date (C18).
bool ends_unreported(const Series& series, Day horizon) {
  for (const auto* period : series.due)
    if (period->end_on == horizon && period->window == Window::Closed && !is_reported(series, *period)) return true;
  return false;
}

/// Told by the last value alone.
bool is_level(Accumulation accumulation) {
  return accumulation == Accumulation::Last || accumulation == Accumulation::Capacity ||
         accumulation == Accumulation::Reduction;
}

/// Values of periods that nobody planned enter sums and last values, but would bend a mean or a ratio.
std::vector<const Observation*> matched(Accumulation accumulation, bool adds_up,
                                        const std::vector<const Observation*>& actual,
                                        const std::vector<const Observation*>& planned) {
  if (adds_up || is_level(accumulation) || planned.empty()) return actual;
  std::vector<const Observation*> kept;
  for (const auto* value : actual)
    if (std::any_of(planned.begin(), planned.end(), [&](const auto* period) { return touches(*period, *value); }))
      kept.push_back(value);
  return kept;
}

bool are_verified(Accumulation accumulation, const std::vector<const Observation*>& actual) {
  if (actual.empty()) return false;
  if (is_level(accumulation)) return actual.back()->is_verified;
  return std::all_of(actual.begin(), actual.end(), [](const auto* period) { return period->is_verified; });
}

Pair compared(Accumulation accumulation, Sense sense, const Series& series, Day on) {
  Pair pair;
  const auto actual = comparable(series, on);
  const auto horizon = horizon_of(series, actual);
  pair.window = window_of_missing(series);
  pair.until = horizon;
  const bool adds_up = missing_counts_as_nothing(accumulation, sense);
  std::vector<const Observation*> planned;
  for (const auto* period : series.due) {
    if (horizon && period->end_on > *horizon) continue;
    const bool is_missing = horizon && !is_reported(series, *period);
    pair.is_incomplete |= is_missing;
    if (!is_missing || adds_up) planned.push_back(period);
  }
  if (planned.empty()) planned = series.due;
  std::vector<const Observation*> went_in;
  pair.planned = value_of(accumulation, planned_of(planned));
  if (!actual.empty() && (adds_up || !ends_unreported(series, *horizon)))
    went_in = matched(accumulation, adds_up, actual, planned);
  pair.actual = value_of(accumulation, actual_of(went_in));
  pair.rests_on_verified = are_verified(accumulation, went_in.empty() ? series.actual : went_in);
  return pair;
}

/// The last due period that counts, alone: avance del periodo. A value reported for a longer period is held
/// against all that was planned within it.
Pair last_of(Accumulation accumulation, const Series& series, std::optional<Day> until) {
  Pair pair;
  const Observation* last = nullptr;
  for (const auto* period : series.due)
    if (!until || period->end_on <= *until) last = period;
  if (last == nullptr) return pair;
  for (const auto* period : series.actual)
    if (is_longer(*period, *last)) last = period;
  const auto within = [&](const Observation* period) { return contains(*last, *period); };
  std::vector<const Observation*> planned;
  std::copy_if(series.due.begin(), series.due.end(), std::back_inserter(planned), within);
  std::vector<const Observation*> actual;
  std::copy_if(series.actual.begin(), series.actual.end(), std::back_inserter(actual), within);
  pair.until = last->end_on;
  pair.window = last->window == Window::Closed ? Window::Closed : Window::Open;
  pair.planned = value_of(accumulation, planned_of(planned));
  pair.actual = value_of(accumulation, actual_of(actual));
  return pair;
}

}  // namespace

Accumulated accumulated(Accumulation accumulation, std::span<const Amount> amounts) {
  if (amounts.empty()) return {};
  switch (accumulation) {
    case Accumulation::Sum:
      return sum_of(amounts);
    case Accumulation::Mean: {
      auto total = sum_of(amounts);
      if (total.value) total.value = *total.value / Rational(static_cast<std::int64_t>(amounts.size()));
      return total;
    }
    case Accumulation::Ratio:
      return ratio_of_sums(amounts);
    case Accumulation::Last:
    case Accumulation::Capacity:
    case Accumulation::Reduction:
      break;
  }
  if (divides_by_nothing(amounts.back())) return {std::nullopt, true};
  return {plain(amounts.back()), false};
}

ToDate to_date(Accumulation accumulation, Sense sense, std::span<const Observation> observations, Day on) {
  const auto series = series_of(observations, on);
  ToDate result;
  result.to_date = compared(accumulation, sense, series, on);
  result.last_period = last_of(accumulation, series, result.to_date.until);
  result.due = value_of(accumulation, planned_of(series.due));
  result.done = value_of(accumulation, actual_of(series.actual));
  result.whole = value_of(accumulation, planned_of(series.planned));
  return result;
}

}  // namespace timon::indicators
