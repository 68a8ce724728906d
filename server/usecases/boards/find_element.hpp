#pragma once
// An element by the code that people use, also by one that it once had, with its plan judged and the facts behind it.

#include <optional>
#include <string>

#include "usecases/boards/explain_figure.hpp"

namespace timon::usecases::boards {

struct FindElement {
  PlanId plan;
  std::string code;
  std::optional<Day> on{};
};

/// Its code is another than the one asked for where that was a former one.
Result<FigureExplanation> find_element(const Context& context, PlanMemory& memory, const FindElement& input);

}  // namespace timon::usecases::boards
