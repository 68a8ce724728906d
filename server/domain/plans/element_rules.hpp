#pragma once
// What an element may say about itself, whatever stands around it.

#include <vector>

#include "base/error.hpp"
#include "domain/plans/element.hpp"
#include "domain/plans/level.hpp"

namespace timon::plans {

/// Refused: code and name of the wrong form, an end before the start, a negative weight, an action type on what is no
/// activity, a kind of initiative on what is no initiative.
std::vector<FieldError> element_errors(const Element& element, ElementKind kind);

}  // namespace timon::plans
