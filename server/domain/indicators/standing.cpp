#include "domain/indicators/standing.hpp"

#include <algorithm>

#include "base/fixed.hpp"

namespace timon::indicators {
namespace {

enum class Facts { Reported, Verified, Best };

const std::optional<Amount>& chosen(const PeriodFacts& period, Facts facts) {
  if (facts == Facts::Reported) return period.reported;
  if (facts == Facts::Verified) return period.verified;
  return period.verified ? period.verified : period.reported;
}

/// Windows are for reports: what was reported and nobody verified is no *sin reporte*. Boards tell silence.
Window window_of(const PeriodFacts& period, Facts facts, Day on) {
  return facts == Facts::Verified ? Window::Open : period.window(on);
}

std::vector<Observation> observed(std::span<const PeriodFacts> periods, Facts facts, Day on) {
  std::vector<Observation> observations;
  observations.reserve(periods.size());
  for (const auto& period : periods)
    observations.push_back({period.start_on, period.end_on, period.planned, chosen(period, facts),
                            window_of(period, facts, on), facts != Facts::Reported && period.verified.has_value()});
  return observations;
}

std::optional<Rational> number(const std::optional<Millionths>& value) {
  return value ? std::optional(Rational::of(*value)) : std::nullopt;
}

/// C13 to C18 and A5 for two accumulated values.
Compliance judged(const ComplianceRule& rule, const Pair& pair) {
  if (pair.actual.has_no_denominator || pair.planned.has_no_denominator) return {Outcome::NoDenominator, {}, {}};
  auto compliance = compliance_of(rule, pair.planned.value, pair.actual.value, pair.window);
  compliance.flags.is_incomplete = pair.is_incomplete;
  return compliance;
}

struct Judge {
  const Sheet& sheet;
  const Settings& settings;
  ComplianceRule rule;
  Day on;
};

/// Progress towards the whole. What is not due yet was neither planned nor done: zero of the whole, not a gap.
Compliance planned_progress(const Judge& judge, const ToDate& values, const std::optional<Rational>& whole) {
  if (!whole) return compliance_of(judge.rule, whole, std::nullopt, Window::Open);
  if (values.due.value) return compliance_of(judge.rule, whole, values.due.value, Window::Open);
  if (values.due.has_no_denominator) return {Outcome::NoDenominator, {}, {}};
  return {Outcome::Known, Rational(0), {}};
}

Compliance actual_progress(const Judge& judge, const ToDate& values, const std::optional<Rational>& whole) {
  if (values.done.has_no_denominator) return {Outcome::NoDenominator, {}, {}};
  const auto window = values.done.value || !whole ? Window::Open : values.to_date.window;
  return compliance_of(judge.rule, whole, values.done.value, window);
}

ToDate read(const Judge& judge, std::span<const PeriodFacts> periods, Facts facts) {
  return to_date(judge.sheet.accumulation, judge.sheet.sense, observed(periods, facts, judge.on), judge.on);
}

bool is_within(const PeriodFacts& period, const TimeWeight& part) {
  return part.start_on <= period.start_on && period.end_on <= part.end_on;
}

Basis basis_of(const ToDate& values) {
  if (!values.done.value && !values.done.has_no_denominator) return Basis::None;
  return values.to_date.rests_on_verified ? Basis::Verified : Basis::Reported;
}

bool is_anything_verified(std::span<const PeriodFacts> periods) {
  return std::any_of(periods.begin(), periods.end(), [](const auto& period) { return period.verified.has_value(); });
}

/// What reading facts of which there are none gives: most plans have no verified ones, so it is not read again.
void remove_actual(ToDate& values) {
  for (auto* accumulated : {&values.to_date.actual, &values.last_period.actual, &values.done}) {
    accumulated->value.reset();
    accumulated->has_no_denominator = false;
  }
  for (auto* pair : {&values.to_date, &values.last_period})
    if (pair->window == Window::Closed) pair->window = Window::Open;
}

Standing by_whole_target(const Judge& judge, std::span<const PeriodFacts> periods,
                         const std::optional<Rational>& target) {
  Standing standing;
  standing.by_reported = read(judge, periods, Facts::Reported);
  if (is_anything_verified(periods)) {
    standing.by_verified = read(judge, periods, Facts::Verified);
    standing.by_best = read(judge, periods, Facts::Best);
  } else {
    standing.by_best = standing.by_reported;
    standing.by_verified = standing.by_reported;
    remove_actual(standing.by_verified);
  }
  standing.whole_target = target ? target : standing.by_best.whole.value;
  const auto& whole = standing.whole_target;
  standing.planned = planned_progress(judge, standing.by_best, whole);
  standing.reported = actual_progress(judge, standing.by_reported, whole);
  standing.verified = actual_progress(judge, standing.by_verified, whole);
  standing.compliance = judged(judge.rule, standing.by_best.to_date);
  standing.last_period = judged(judge.rule, standing.by_best.last_period);
  standing.basis = basis_of(standing.by_best);
  return standing;
}

Rational counted(const Rational& value, const std::optional<Hundredths>& cap) {
  return cap ? lesser(value, Rational::of(*cap)) : value;
}

/// A mean over parts of time; a part without a number leaves, a silent one counts as nothing beside what has a number
/// one that has not begun is zero of the whole.
class OverTime {
 public:
  explicit OverTime(const std::optional<Hundredths>& cap) : cap_(cap) {}
  void add(const TimeWeight& part, const Compliance& value) {
    flags_ = flags_ | value.flags;
    if (value.is_known())
      mean_.add(part.weight.units, counted(value.value, cap_));
    else if (value.outcome == Outcome::NoReport)
      mean_.add(part.weight.units, Rational(0));
    if (value.is_known()) has_number_ = true;
  }
  void add_nothing_yet(const TimeWeight& part) { mean_.add(part.weight.units, Rational(0)); }
  Compliance value(const Compliance& otherwise) const {
    if (!has_number_ || mean_.is_empty()) return otherwise;
    return {Outcome::Known, mean_.value(), flags_};
  }

 private:
  std::optional<Hundredths> cap_;
  WeightedMean<Rational> mean_;
  Flags flags_;
  bool has_number_ = false;
};

std::vector<PeriodFacts> within(std::span<const PeriodFacts> periods, const TimeWeight& part) {
  std::vector<PeriodFacts> kept;
  for (const auto& period : periods)
    if (is_within(period, part)) kept.push_back(period);
  return kept;
}

/// What nobody reported in time nobody can have verified.
bool is_silent(const Standing& part) { return part.reported.outcome == Outcome::NoReport && !part.verified.is_known(); }

/// Period weights: each part of time is judged against its own target, then weighed.
void weigh_over_time(const Judge& judge, std::span<const PeriodFacts> periods, Standing& standing) {
  const auto& cap = judge.settings.cap;
  OverTime planned(cap), reported(cap), verified(cap), compliance(cap);
  auto basis = Basis::None;
  for (const auto& part : judge.settings.time_weights) {
    const auto its = by_whole_target(judge, within(periods, part), std::nullopt);
    if (part.start_on > judge.on) {
      for (auto* mean : {&planned, &reported, &verified}) mean->add_nothing_yet(part);
      continue;
    }
    planned.add(part, its.planned);
    reported.add(part, its.reported);
    verified.add(part, is_silent(its) ? its.reported : its.verified);
    compliance.add(part, its.compliance);
    if (its.compliance.is_known() && its.basis != Basis::None && basis != Basis::Reported) basis = its.basis;
  }
  standing.planned = planned.value(standing.planned);
  standing.reported = reported.value(standing.reported);
  standing.verified = verified.value(standing.verified);
  standing.compliance = compliance.value(standing.compliance);
  if (basis != Basis::None) standing.basis = basis;
}

}  // namespace

ComplianceRule rule_of(const Sheet& sheet, plans::ZeroPlanned zero_planned) {
  ComplianceRule rule{sheet.sense, sheet.method, number(sheet.tolerance), number(sheet.baseline), zero_planned};
  const bool is_change = sheet.accumulation == Accumulation::Capacity || sheet.accumulation == Accumulation::Reduction;
  if (is_change && sheet.sense != Sense::Maintain) rule.method = Method::Baseline;
  return rule;
}

Standing standing_of(const Sheet& sheet, std::span<const PeriodFacts> periods, const Settings& settings, Day on) {
  const Judge judge{sheet, settings, rule_of(sheet, settings.zero_planned), on};
  auto standing = by_whole_target(judge, periods, number(sheet.term_target));
  if (!settings.time_weights.empty()) weigh_over_time(judge, periods, standing);
  return standing;
}

}  // namespace timon::indicators
