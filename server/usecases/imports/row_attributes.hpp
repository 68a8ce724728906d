#pragma once
// What a row says about an element or an indicator beyond its code and name.

#include "usecases/imports/row_reader.hpp"

namespace timon::usecases::imports {

void read_attribute(RowReader& reader, std::string_view attribute, const Field& field, ImportedElement& element);
void read_attribute(RowReader& reader, std::string_view attribute, const Field& field, ImportedIndicator& indicator);

/// Calls `step` with the name and the member of each attribute of an indicator.
template <class Step>
void each_attribute_of_indicators(Step step) {
  step("definition", &ImportedIndicator::definition);
  step("weight", &ImportedIndicator::weight);
  step("level", &ImportedIndicator::level);
  step("dimension", &ImportedIndicator::dimension);
  step("formula", &ImportedIndicator::formula);
  step("source", &ImportedIndicator::source);
  step("frequency", &ImportedIndicator::frequency);
  step("measure", &ImportedIndicator::measure);
  step("sense", &ImportedIndicator::sense);
  step("method", &ImportedIndicator::method);
  step("accumulation", &ImportedIndicator::accumulation);
  step("tolerance", &ImportedIndicator::tolerance);
  step("baseline", &ImportedIndicator::baseline);
  step("baseline_on", &ImportedIndicator::baseline_on);
  step("term_target", &ImportedIndicator::term_target);
}

}  // namespace timon::usecases::imports
