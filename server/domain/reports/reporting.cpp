#include "domain/reports/reporting.hpp"

namespace timon::reports {
namespace {

using indicators::Accumulation;

constexpr std::int64_t full_progress = whole<6>(100).units;

bool has_only_blanks(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

/// The field that carries the value, by the name the caller used.
const char* value_field(const Setting& setting) { return setting.indicator ? "value" : "progress"; }

void add_shape_errors(const Setting& setting, const Typed& typed, std::vector<FieldError>& errors) {
  const bool is_ratio = setting.indicator && setting.indicator->accumulation == Accumulation::Ratio;
  const bool has_parts = typed.numerator || typed.denominator;
  if (!is_ratio) {
    if (!typed.value) errors.push_back({value_field(setting), "required"});
    if (has_parts) errors.push_back({"numerator", "parts_only_for_ratios"});
    return;
  }
  if (typed.value && has_parts) errors.push_back({"value", "value_or_parts"});
  if (!typed.value && !typed.numerator) errors.push_back({"numerator", "required"});
  if (!typed.value && !typed.denominator) errors.push_back({"denominator", "required"});
  if (typed.denominator && typed.denominator->units < 0) errors.push_back({"denominator", "negative"});
}

void add_range_errors(const Setting& setting, const Typed& typed, std::vector<FieldError>& errors) {
  if (setting.indicator || !typed.value) return;
  if (typed.value->units < 0 || typed.value->units > full_progress)
    errors.push_back({"progress", "progress_out_of_range"});
}

/// No conversion, not even from metres to kilometres.
void add_measure_errors(const Setting& setting, const Typed& typed, std::vector<FieldError>& errors) {
  if (!setting.indicator) return;
  const auto& indicator = *setting.indicator;
  if (!indicator.measure_id || !indicator.measure_validated_at)
    errors.push_back({"measure", "measure_not_validated"});
  else if (typed.measure_id != indicator.measure_id)
    errors.push_back(
        {"measure", "wrong_measure", {{"expected", setting.expected_measure}, {"given", setting.given_measure}}});
}

void add_period_errors(const Setting& setting, FactKind kind, std::vector<FieldError>& errors) {
  const auto& period = setting.period;
  if (period.end_on < setting.plan.start_on || period.start_on > setting.plan.end_on)
    errors.push_back({"period", "period_outside_plan"});
  if (kind == FactKind::Planned) return;
  if (period.start_on > setting.today)
    errors.push_back({"period", "period_not_begun", {{"start_on", period.start_on.text()}}});
  if (setting.indicator && period.kind != setting.indicator->frequency)
    errors.push_back(
        {"period", "period_not_of_frequency", {{"expected", std::string(name_of(setting.indicator->frequency))}}});
}

void add_correction_errors(const Setting& setting, FactKind kind, const Typed& typed, std::vector<FieldError>& errors) {
  if (!has_only_blanks(typed.correction_reason)) return;
  if (setting.current && !(kind == FactKind::Planned && setting.plan.state == plans::PlanState::Draft))
    errors.push_back({"correction_reason", "correction_needs_reason"});
  const bool falls = kind != FactKind::Planned && setting.previous && typed.value && is_cumulative(setting.indicator) &&
                     Rational::of(*typed.value) < number_of(*setting.previous);
  if (falls && !setting.current)
    errors.push_back({value_field(setting),
                      "cumulative_fell",
                      {{"previous", setting.previous->value ? text(*setting.previous->value) : ""}}});
}

}  // namespace

Rational number_of(const Fact& fact) {
  const auto amount = amount_of(fact);
  if (!amount.denominator || amount.denominator->units == 0) return Rational::of(amount.value);
  return Rational::ratio(amount.value.units, amount.denominator->units);
}

bool is_cumulative(const indicators::Indicator* indicator) {
  if (indicator == nullptr) return true;
  return indicator->sense == indicators::Sense::Ascending &&
         (indicator->accumulation == Accumulation::Last || indicator->accumulation == Accumulation::Capacity);
}

std::optional<Error> refusal_of_place(const Setting& setting, FactKind kind) {
  const Arguments plan{{"plan", setting.plan.code}};
  if (setting.plan.state == plans::PlanState::Closed) return conflict("plan_closed", plan);
  if (setting.plan.state == plans::PlanState::Draft && kind != FactKind::Planned)
    return conflict("plan_not_approved", plan);
  if (setting.is_withdrawn) return conflict("withdrawn");
  if (setting.makes_its_figure_otherwise) return conflict("progress_comes_from_below");
  if (setting.closed) return setting.closed;
  return std::nullopt;
}

std::vector<FieldError> errors_of(const Setting& setting, FactKind kind, const Typed& typed) {
  std::vector<FieldError> errors;
  add_period_errors(setting, kind, errors);
  add_shape_errors(setting, typed, errors);
  add_range_errors(setting, typed, errors);
  if (kind != FactKind::Planned) add_measure_errors(setting, typed, errors);
  add_correction_errors(setting, kind, typed, errors);
  return errors;
}

std::vector<FieldError> variance_errors(const indicators::Compliance& compliance, const lights::Judged& light,
                                        const std::string& profile, const Typed& typed) {
  using indicators::Outcome;
  const bool is_asked = lights::needs_variance_reason(light) || compliance.outcome == Outcome::UnplannedProgress ||
                        compliance.outcome == Outcome::NoDenominator || compliance.flags.unplanned_progress;
  std::vector<FieldError> errors;
  if (!is_asked) return errors;
  const auto shown = compliance.is_known() ? compliance.value.rounded(Hundredths::scale) : std::nullopt;
  const Arguments why{{"compliance", shown ? text(Hundredths{*shown}) : ""},
                      {"light", std::string(name_of(light.light))},
                      {"profile", profile}};
  if (!typed.variance_kind) errors.push_back({"variance_kind", "variance_needs_kind", why});
  if (has_only_blanks(typed.variance_reason)) errors.push_back({"variance_reason", "variance_needs_reason", why});
  return errors;
}

std::optional<Error> refusal_of_verifier(const access::Caller& verifier, const std::optional<Fact>& reported,
                                         std::optional<people::OfficeId> responsible_office) {
  if (!reported) return conflict("nothing_reported");
  if (verifier.person_id && verifier.person_id == reported->person_id) return not_allowed("verifier_is_reporter");
  if (responsible_office && verifier.is_of_office_or_below(*responsible_office))
    return not_allowed("verifier_of_responsible_office");
  return std::nullopt;
}

}  // namespace timon::reports
