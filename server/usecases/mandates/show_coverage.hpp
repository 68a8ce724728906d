#pragma once
// The report of alignment: which elements of a plan answer to nothing, which entries of outside plans have no goal.

#include "domain/mandates/coverage.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::mandates {

struct CoveredElement {
  timon::plans::ElementId id;
  std::string code;
  std::string name;
  std::string level;                  ///< its name
  std::optional<std::string> office;  ///< the name of the one that answers for it
  timon::mandates::Alignment alignment{};
  std::vector<std::string> entries;  ///< "ODS 11": its own
};

struct CoveredEntry {
  timon::mandates::MandateEntry entry;
  std::int64_t goals = 0;
};

struct CoveredMandate {
  timon::mandates::Mandate mandate;
  std::vector<CoveredEntry> entries;

  std::int64_t without_goal() const;
};

/// Of one level, or of one office.
struct CoverageCount {
  std::string name;  ///< empty: no office answers
  std::int64_t own = 0;
  std::int64_t above = 0;
  std::int64_t none = 0;
};

struct ShownCoverage {
  std::string plan_code;
  std::vector<CoverageCount> levels;   ///< in the plan's order
  std::vector<CoverageCount> offices;  ///< by name
  std::vector<CoveredElement> elements;
  std::vector<CoveredMandate> mandates;  ///< by title
};

Result<ShownCoverage> show_coverage(const Context& context, timon::plans::PlanId plan);

}  // namespace timon::usecases::mandates
