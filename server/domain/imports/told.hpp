#pragma once
// What a workbook tells goes into what the plan has; what it does not speak of stays.

#include "domain/imports/imported_plan.hpp"

namespace timon::imports {

template <class T>
void take(T& into, const std::optional<T>& value) {
  if (value) into = *value;
}
template <class T>
void take(std::optional<T>& into, const std::optional<T>& value) {
  if (value) into = value;
}

/// What the map says of all does not undo what was said of one in the plan.
void fill_indicator(indicators::Indicator& indicator, const ImportedIndicator& from, bool is_new);

}  // namespace timon::imports
