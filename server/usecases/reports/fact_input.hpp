#pragma once
// What somebody says of a subject in a period.

#include <string>
#include <variant>
#include <vector>

#include "domain/access/permissions.hpp"
#include "domain/reports/reporting.hpp"
#include "usecases/context.hpp"
#include "usecases/evidence/attachment.hpp"

namespace timon::usecases::reports {

/// An indicator, or an element that tells its own progress.
using Subject = std::variant<timon::indicators::IndicatorId, timon::plans::ElementId>;

struct FactInput {
  Subject subject;
  std::string period{};  ///< code
  timon::reports::Typed typed{};
  std::string note{};
  std::vector<evidence::Attachment> evidence{};  ///< what backs it, delivered with it
};

}  // namespace timon::usecases::reports
