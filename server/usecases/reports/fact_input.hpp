#pragma once
// What somebody says of a subject in a period.

#include <string>
#include <variant>

#include "domain/access/permissions.hpp"
#include "domain/reports/reporting.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::reports {

/// An indicator, or an element that tells its own progress.
using Subject = std::variant<timon::indicators::IndicatorId, timon::plans::ElementId>;

struct FactInput {
  Subject subject;
  std::string period{};  ///< code
  timon::reports::Typed typed{};
  std::string note{};
};

}  // namespace timon::usecases::reports
