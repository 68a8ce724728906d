#include "domain/indicators/indicator_findings.hpp"

#include <algorithm>

#include "domain/indicators/sense_suggestion.hpp"
#include "domain/indicators/sheet.hpp"

namespace timon::indicators {

using plans::Severity;

namespace {

void add(std::vector<Finding>& findings, Severity severity, std::string code, const Indicator& indicator,
         Arguments arguments = {}) {
  arguments.insert(arguments.begin(), {"indicator", indicator.code});
  findings.push_back({severity, std::move(code), indicator.element_id, indicator.id, std::move(arguments)});
}

bool divides_by_zero(const Indicator& indicator, const std::vector<Millionths>& targets) {
  return indicator.method == Method::Baseline && indicator.sense != Sense::Maintain && indicator.baseline &&
         std::ranges::find(targets, *indicator.baseline) != targets.end();
}

}  // namespace

void add_findings(std::vector<Finding>& findings, const Indicator& indicator, const std::vector<Millionths>& targets) {
  if (!indicator.measure_id)
    add(findings, Severity::Error, "indicator_without_measure", indicator);
  else if (!indicator.measure_validated_at)
    add(findings, Severity::Error, "measure_not_validated", indicator);
  if (targets.empty() && !indicator.term_target) add(findings, Severity::Error, "indicator_without_target", indicator);
  auto errors = approval_errors(indicator);
  for (auto& error : errors)
    add(findings, Severity::Error, std::move(error.code), indicator, std::move(error.arguments));
  if (errors.empty() && divides_by_zero(indicator, targets))
    add(findings, Severity::Error, "baseline_equals_target", indicator, {{"baseline", text(*indicator.baseline)}});
  const auto suggested = suggested_sense(indicator.accumulation, targets);
  if (suggested && *suggested != indicator.sense)
    add(findings, Severity::Warning, "sense_conflict", indicator,
        {{"sense", std::string(name_of(indicator.sense))}, {"suggested", std::string(name_of(*suggested))}});
}

}  // namespace timon::indicators
