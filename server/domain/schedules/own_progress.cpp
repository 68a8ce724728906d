#include "domain/schedules/own_progress.hpp"

#include <algorithm>

namespace timon::schedules {
namespace {

using indicators::Basis;
using indicators::Compliance;
using indicators::Outcome;
using indicators::PeriodFacts;
using indicators::Window;

/// The last period ended by `on` that has the fact.
template <class Has>
const PeriodFacts* last_with(std::span<const PeriodFacts> periods, Day on, Has has) {
  const PeriodFacts* last = nullptr;
  for (const auto& period : periods)
    if (period.end_on <= on && has(period)) last = &period;
  return last;
}

Compliance number(const Rational& value) { return {Outcome::Known, value, {}}; }

Compliance progress_of(const PeriodFacts* period, const std::optional<indicators::Amount>& amount, Outcome otherwise) {
  if (period == nullptr) return {otherwise, {}, {}};
  return number(Rational::of(amount->value));
}

/// Nothing is missing before anything is expected.
Window window_of_missing(const OwnProgress& progress, Day on, const std::optional<Rational>& expected) {
  if (!expected || expected->sign() == 0) return Window::NotEnded;
  const auto* closed = last_with(progress.periods, on, [on](const auto& p) { return p.window(on) == Window::Closed; });
  return closed != nullptr ? Window::Closed : Window::Open;
}

Outcome missing(Window window) {
  return window == Window::NotEnded ? Outcome::NotDue : window == Window::Closed ? Outcome::NoReport : Outcome::NoData;
}

}  // namespace

std::optional<Rational> expected_of(const OwnProgress& progress, Day on) {
  const auto has_planned = [](const PeriodFacts& period) { return period.planned.has_value(); };
  if (const auto* period = last_with(progress.periods, on, has_planned)) return Rational::of(period->planned->value);
  if (std::any_of(progress.periods.begin(), progress.periods.end(), has_planned)) return Rational(0);
  if (!progress.start_on || !progress.end_on) return std::nullopt;
  return expected_progress(*progress.start_on, *progress.end_on, on);
}

ProgressStanding standing_of(const OwnProgress& progress, Day on) {
  const auto& periods = progress.periods;
  const auto* reported = last_with(periods, on, [](const auto& p) { return p.reported.has_value(); });
  const auto* verified = last_with(periods, on, [](const auto& p) { return p.verified.has_value(); });
  const auto* best = last_with(periods, on, [](const auto& p) { return p.reported || p.verified; });
  const auto expected = expected_of(progress, on);
  const Window window = window_of_missing(progress, on, expected);
  ProgressStanding standing;
  standing.planned = expected ? number(*expected) : Compliance{Outcome::NotProgrammed, {}, {}};
  standing.reported = progress_of(reported, reported ? reported->reported : std::nullopt, missing(window));
  // Windows are for reports.
  const auto unverified = window == Window::Closed ? Window::Open : window;
  standing.verified = progress_of(verified, verified ? verified->verified : std::nullopt, missing(unverified));
  std::optional<Rational> done;
  if (best != nullptr) {
    standing.basis = best->verified ? Basis::Verified : Basis::Reported;
    standing.until = best->end_on;
    done = Rational::of((best->verified ? best->verified : best->reported)->value);
  }
  standing.expected_then = best ? expected_of(progress, best->end_on) : expected;
  standing.compliance = indicators::compliance_of({}, standing.expected_then, done, window);
  return standing;
}

}  // namespace timon::schedules
