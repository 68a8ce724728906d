#include "domain/covers/year_progress.hpp"

#include "base/rational.hpp"

namespace timon::covers {
namespace {

std::optional<Rational> percent(Millionths part, std::optional<Millionths> of) {
  if (!of || of->units <= 0) return std::nullopt;
  return Rational::ratio(part.units, of->units) * Rational(100);
}

std::optional<Hundredths> shown(const std::optional<Rational>& share) {
  const auto units = share ? share->rounded(2) : std::nullopt;
  return units ? std::optional(Hundredths{*units}) : std::nullopt;
}

YearLight light_of(const std::optional<Rational>& of_plan) {
  if (!of_plan) return YearLight::NotMeasurable;
  if (*of_plan >= Rational(90)) return YearLight::Green;
  return *of_plan >= Rational(70) ? YearLight::Yellow : YearLight::Red;
}

}  // namespace

YearProgress year_progress(std::optional<Millionths> target, Millionths planned, Millionths actual) {
  const auto of_plan = percent(actual, planned);
  return {shown(of_plan), shown(percent(actual, target)), light_of(of_plan)};
}

}  // namespace timon::covers
