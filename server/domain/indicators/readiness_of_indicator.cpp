#include "domain/indicators/readiness_of_indicator.hpp"

#include <algorithm>

#include "domain/indicators/sense_suggestion.hpp"
#include "domain/indicators/sheet.hpp"

namespace timon::indicators {

using plans::Severity;

namespace {

void add(std::vector<ReadinessItem>& items, Severity severity, std::string code, const Indicator& indicator,
         Arguments arguments = {}) {
  arguments.insert(arguments.begin(), {"indicator", indicator.code});
  items.push_back({severity, std::move(code), indicator.element_id, indicator.id, std::move(arguments)});
}

bool divides_by_zero(const Indicator& indicator, const std::vector<Millionths>& targets) {
  return indicator.method == Method::Baseline && indicator.sense != Sense::Maintain && indicator.baseline &&
         std::ranges::find(targets, *indicator.baseline) != targets.end();
}

}  // namespace

void add_items(std::vector<ReadinessItem>& items, const Indicator& indicator, const std::vector<Millionths>& targets) {
  if (!indicator.measure_id)
    add(items, Severity::Error, "indicator_without_measure", indicator);
  else if (!indicator.measure_validated_at)
    add(items, Severity::Error, "measure_not_validated", indicator);
  if (targets.empty() && !indicator.term_target) add(items, Severity::Error, "indicator_without_target", indicator);
  auto errors = approval_errors(indicator);
  for (auto& error : errors) add(items, Severity::Error, std::move(error.code), indicator, std::move(error.arguments));
  if (errors.empty() && divides_by_zero(indicator, targets))
    add(items, Severity::Error, "baseline_equals_target", indicator, {{"baseline", text(*indicator.baseline)}});
  const auto suggested = suggested_sense(indicator.accumulation, targets);
  if (suggested && *suggested != indicator.sense)
    add(items, Severity::Warning, "sense_conflict", indicator,
        {{"sense", std::string(name_of(indicator.sense))}, {"suggested", std::string(name_of(*suggested))}});
}

}  // namespace timon::indicators
