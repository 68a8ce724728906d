#include "domain/imports/told.hpp"

namespace timon::imports {

void fill_indicator(indicators::Indicator& indicator, const ImportedIndicator& from, bool is_new) {
  const auto take_told = [&](const char* name, auto& into, const auto& told) {
    if (is_new || !from.by_default.contains(name)) take(into, told);
  };
  indicator.name = from.name;
  take_told("definition", indicator.definition, from.definition);
  take_told("weight", indicator.weight, from.weight);
  take_told("level", indicator.level, from.level);
  take_told("dimension", indicator.dimension, from.dimension);
  take_told("formula", indicator.formula, from.formula);
  take_told("source", indicator.source, from.source);
  take_told("frequency", indicator.frequency, from.frequency);
  take_told("sense", indicator.sense, from.sense);
  take_told("method", indicator.method, from.method);
  take_told("accumulation", indicator.accumulation, from.accumulation);
  take_told("tolerance", indicator.tolerance, from.tolerance);
  take_told("baseline", indicator.baseline, from.baseline);
  take_told("baseline_on", indicator.baseline_on, from.baseline_on);
  take_told("term_target", indicator.term_target, from.term_target);
}

}  // namespace timon::imports
