#include "domain/indicators/compliance.hpp"

namespace timon::indicators {
namespace {

const Rational kHundred = 100;

Compliance without_number(Outcome outcome) { return {outcome, {}, {}}; }

Compliance known(Rational value, Flags flags = {}) {
  if (value.sign() >= 0) return {Outcome::Known, std::move(value), flags};
  flags.setback = true;
  return {Outcome::Known, Rational(0), flags};
}

Compliance all_or_nothing(bool is_met) { return known(is_met ? kHundred : Rational(0)); }

/// C13, C14: nothing was planned. Excluded from averages unless the plan counts it as zero, which is a habit of
/// ascending indicators only: for a descending one zero would punish what was never asked.
Compliance nothing_planned(const ComplianceRule& rule, bool has_progress) {
  if (rule.zero_planned == plans::ZeroPlanned::Zero && rule.sense == Sense::Ascending) {
    Flags flags;
    flags.unplanned_progress = has_progress;
    return known(Rational(0), flags);
  }
  return without_number(has_progress ? Outcome::UnplannedProgress : Outcome::NotProgrammed);
}

/// C12: kept within the tolerance or not, whatever the method.
Compliance maintained(const ComplianceRule& rule, const Rational& planned, const Rational& actual) {
  const Rational gap = actual < planned ? planned - actual : actual - planned;
  return all_or_nothing(gap <= rule.tolerance.value_or(Rational(0)));
}

Compliance by_ratio(const Rational& planned, const Rational& actual) { return known(kHundred * actual / planned); }

/// C5: a value of zero or less cannot divide; the aim is met and a person should look.
Compliance by_inverse(const Rational& planned, const Rational& actual) {
  if (actual.sign() > 0) return known(kHundred * planned / actual);
  Flags flags;
  flags.review = true;
  return known(kHundred, flags);
}

Compliance by_mirror(const Rational& planned, const Rational& actual) {
  return known(kHundred * (Rational(2) - actual / planned));
}

/// C7, C8, C9, C15. The target must lie on the side the sense points to; on the baseline itself nothing is planned.
Compliance by_baseline(const ComplianceRule& rule, const Rational& planned, const std::optional<Rational>& actual,
                       Window window) {
  if (!rule.baseline) return without_number(Outcome::NotComputable);
  const Rational toward = rule.sense == Sense::Ascending ? Rational(1) : Rational(-1);
  const Rational asked = (planned - *rule.baseline) * toward;
  if (asked.sign() < 0) return without_number(Outcome::NotComputable);
  if (asked.sign() == 0) return nothing_planned(rule, actual && ((*actual - *rule.baseline) * toward).sign() > 0);
  if (!actual) return without_number(window == Window::Closed ? Outcome::NoReport : Outcome::NoData);
  return known(kHundred * (*actual - *rule.baseline) * toward / asked);
}

bool is_allowed(Sense sense, Method method) {
  switch (method) {
    case Method::Ratio:
      return sense == Sense::Ascending;
    case Method::Inverse:
    case Method::Mirror:
      return sense == Sense::Descending;
    case Method::Baseline:
    case Method::Binary:
      return true;
  }
  return false;
}

/// A target of zero is a target like any other where no division by it is needed.
bool needs_more_than_zero(const ComplianceRule& rule) {
  return rule.method != Method::Binary || rule.sense == Sense::Ascending;
}

Compliance by_method(const ComplianceRule& rule, const Rational& planned, const Rational& actual) {
  switch (rule.method) {
    case Method::Ratio:
      return by_ratio(planned, actual);
    case Method::Inverse:
      return by_inverse(planned, actual);
    case Method::Mirror:
      return by_mirror(planned, actual);
    case Method::Binary:
      return all_or_nothing(rule.sense == Sense::Ascending ? actual >= planned : actual <= planned);
    case Method::Baseline:
      break;
  }
  return without_number(Outcome::NotComputable);
}

}  // namespace

Compliance compliance_of(const ComplianceRule& rule, const std::optional<Rational>& planned,
                         const std::optional<Rational>& actual, Window window) {
  if (!actual && window == Window::NotEnded) return without_number(Outcome::NotDue);
  if (!planned) return nothing_planned(rule, actual && actual->sign() > 0);
  const auto missing = without_number(window == Window::Closed ? Outcome::NoReport : Outcome::NoData);
  if (rule.sense == Sense::Maintain) return actual ? maintained(rule, *planned, *actual) : missing;
  if (!is_allowed(rule.sense, rule.method)) return without_number(Outcome::NotComputable);
  if (rule.method == Method::Baseline) return by_baseline(rule, *planned, actual, window);
  if (needs_more_than_zero(rule)) {
    if (planned->sign() == 0) return nothing_planned(rule, actual && actual->sign() > 0);
    if (planned->sign() < 0) return without_number(Outcome::NotComputable);
  }
  return actual ? by_method(rule, *planned, *actual) : missing;
}

}  // namespace timon::indicators
