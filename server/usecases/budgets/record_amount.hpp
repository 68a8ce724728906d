#pragma once
// Tell what a stage of an element's money had reached by the end of a period. The line is found by what it says, or
// made.

#include <optional>
#include <string>

#include "domain/budgets/budget.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::budgets {

struct RecordAmount {
  timon::plans::ElementId element;
  std::string year;    ///< code
  std::string period;  ///< code; empty: the year
  std::string source{};
  std::string classifier{};
  bool is_total = false;
  timon::budgets::Stage stage = timon::budgets::Stage::Approved;
  Hundredths amount{};
  std::string note{};
  std::string correction_reason{};
};

Result<timon::budgets::Amount> record_amount(const Context& context, const RecordAmount& input);

}  // namespace timon::usecases::budgets
