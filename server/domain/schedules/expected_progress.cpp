#include "domain/schedules/expected_progress.hpp"

#include <algorithm>

namespace timon::schedules {

Rational expected_progress(std::int64_t elapsed, std::int64_t total) {
  if (total <= 0) return elapsed > 0 ? Rational(100) : Rational(0);
  return Rational::ratio(__extension__ static_cast<__int128>(100) * std::clamp<std::int64_t>(elapsed, 0, total), total);
}

Rational expected_progress(Day start_on, Day end_on, Day on) {
  return expected_progress(std::int64_t{on - start_on} + 1, std::int64_t{end_on - start_on} + 1);
}

Rational delay_in_points(const Rational& expected, const Rational& done) { return done - expected; }

std::optional<Rational> over_reported(const Rational& reported, const Rational& verified) {
  if (reported <= verified) return std::nullopt;
  return reported - verified;
}

bool needs_accelerated_calendar(const Rational& planned, const Rational& executed) {
  return planned.sign() > 0 && Rational(100) * executed < Rational(80) * planned;
}

bool may_follow(const Rational& previous, const Rational& reported, Correction correction) {
  return correction == Correction::Yes || reported >= previous;
}

}  // namespace timon::schedules
