#pragma once
// T11: what must be defined before anything of a plan may report, by name, and which offices answer under which axes.
// An error stops the approval; each kind of warning is accepted by the approver on record; a notice only tells.

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "domain/indicators/indicator.hpp"
#include "domain/plans/element.hpp"
#include "domain/plans/level.hpp"
#include "domain/plans/plan.hpp"
#include "domain/plans/severity.hpp"

namespace timon::indicators {

/// Everything of a plan that is not withdrawn.
struct PlanContent {
  plans::Plan plan;
  plans::Levels levels;
  std::vector<plans::PeriodWeight> period_weights;
  std::vector<plans::Element> elements;
  std::vector<Indicator> indicators;
  std::map<IndicatorId, std::vector<Millionths>> targets;  ///< per period, in time order
};

struct ReadinessItem {
  plans::Severity severity = plans::Severity::Error;
  std::string code;
  std::optional<plans::ElementId> element_id;
  std::optional<IndicatorId> indicator_id;
  Arguments arguments;

  bool operator==(const ReadinessItem&) const = default;
};

struct OfficeUnderAxis {
  people::OfficeId office_id;
  plans::ElementId axis_id;
  std::int64_t count = 0;  ///< elements that the office answers for below the axis

  bool operator==(const OfficeUnderAxis&) const = default;
};

struct Readiness {
  std::vector<ReadinessItem> items;  ///< errors first, then in the order of the elements
  std::vector<plans::ElementId> axes;
  std::vector<OfficeUnderAxis> cells;

  bool is_ready() const { return items.empty() || items.front().severity != plans::Severity::Error; }
};

Readiness readiness_of(const PlanContent& content);

/// Why the plan may not be approved: errors, and kinds of warnings that `accepted` does not name.
std::optional<Error> readiness_refusal(const Readiness& readiness, const std::set<std::string>& accepted);

}  // namespace timon::indicators
