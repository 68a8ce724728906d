#include "domain/indicators/sheet.hpp"

#include "domain/plans/field_text.hpp"
#include "domain/plans/texts.hpp"

namespace timon::indicators {

namespace {

bool is_method_for(Sense sense, Method method) {
  switch (method) {
    case Method::Ratio:
      return sense != Sense::Descending;
    case Method::Inverse:
    case Method::Mirror:
      return sense == Sense::Descending;
    case Method::Baseline:
    case Method::Binary:
      return true;
  }
  return false;
}

/// Capacity and reduction (Colombia) are accumulations that start from the baseline, upwards and downwards.
bool is_accumulation_for(Sense sense, Method method, Accumulation accumulation) {
  if (accumulation == Accumulation::Capacity) return sense == Sense::Ascending && method == Method::Baseline;
  if (accumulation == Accumulation::Reduction) return sense == Sense::Descending && method == Method::Baseline;
  return true;
}

/// *Mantener* is judged by its tolerance alone, whatever its method (C11, C12).
bool starts_from_baseline(const Indicator& indicator) {
  return indicator.method == Method::Baseline && indicator.sense != Sense::Maintain;
}

}  // namespace

std::string_view combination_refusal(Sense sense, Method method, Accumulation accumulation) {
  if (!is_method_for(sense, method)) return "method_not_for_sense";
  if (!is_accumulation_for(sense, method, accumulation)) return "accumulation_not_for_sense";
  return {};
}

std::vector<FieldError> sheet_errors(const Indicator& indicator) {
  std::vector<FieldError> errors;
  plans::check_code(errors, "code", indicator.code);
  plans::check_name(errors, "name", indicator.name);
  plans::check_text(errors, "definition", indicator.definition);
  plans::check_text(errors, "formula", indicator.formula);
  plans::check_text(errors, "source", indicator.source);
  if (indicator.weight && indicator.weight->units < 0) errors.push_back({"weight", "weight_negative"});
  if (indicator.tolerance && indicator.tolerance->units < 0) errors.push_back({"tolerance", "tolerance_negative"});
  const auto refusal = combination_refusal(indicator.sense, indicator.method, indicator.accumulation);
  if (!refusal.empty())
    errors.push_back({refusal.starts_with("method") ? "method" : "accumulation",
                      std::string(refusal),
                      {{"sense", std::string(name_of(indicator.sense))},
                       {"method", std::string(name_of(indicator.method))},
                       {"accumulation", std::string(name_of(indicator.accumulation))}}});
  return errors;
}

std::vector<FieldError> approval_errors(const Indicator& indicator) {
  std::vector<FieldError> errors;
  if (indicator.sense == Sense::Maintain && !indicator.tolerance) errors.push_back({"tolerance", "tolerance_missing"});
  if (!starts_from_baseline(indicator)) return errors;
  if (!indicator.baseline)
    errors.push_back({"baseline", "baseline_missing"});
  else if (indicator.baseline == indicator.term_target)
    errors.push_back({"baseline", "baseline_equals_target", {{"baseline", text(*indicator.baseline)}}});
  return errors;
}

std::vector<FieldError> frozen_errors(const Indicator& before, const Indicator& after) {
  if (!before.frozen_at) return {};
  std::vector<FieldError> errors;
  if (before.sense != after.sense) errors.push_back({"sense", "frozen"});
  if (before.method != after.method) errors.push_back({"method", "frozen"});
  if (before.accumulation != after.accumulation) errors.push_back({"accumulation", "frozen"});
  return errors;
}

plans::Fields fields_of(const Indicator& indicator) {
  using plans::field_text;
  return {{"code", indicator.code},
          {"name", indicator.name},
          {"definition", indicator.definition},
          {"weight", field_text(indicator.weight)},
          {"level", field_text(indicator.level)},
          {"dimension", field_text(indicator.dimension)},
          {"formula", indicator.formula},
          {"source", indicator.source},
          {"frequency", field_text(indicator.frequency)},
          {"measure", field_text(indicator.measure_id)},
          {"measure_validated_at", field_text(indicator.measure_validated_at)},
          {"sense", field_text(indicator.sense)},
          {"method", field_text(indicator.method)},
          {"accumulation", field_text(indicator.accumulation)},
          {"tolerance", field_text(indicator.tolerance)},
          {"baseline", field_text(indicator.baseline)},
          {"baseline_on", field_text(indicator.baseline_on)},
          {"term_target", field_text(indicator.term_target)},
          {"light_profile", field_text(indicator.light_profile_id)},
          {"withdrawn_at", field_text(indicator.withdrawn_at)}};
}

}  // namespace timon::indicators
