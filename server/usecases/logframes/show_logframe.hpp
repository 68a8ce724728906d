#pragma once
// The matrix of an initiative: its rows by level, what does not hold together, and what the caller may change.

#include "domain/indicators/indicator.hpp"
#include "domain/logframes/criteria.hpp"
#include "domain/plans/element.hpp"
#include "domain/plans/plan.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::logframes {

struct ShownIndicator {
  timon::indicators::Indicator indicator;
  std::string means{};
  std::vector<timon::logframes::CriterionAnswer> answers{};
  timon::logframes::CriteriaScore score{};
  bool may_edit = false;
};

struct ShownRow {
  timon::plans::Element element;
  std::string level_name{};  ///< of the plan
  std::optional<timon::logframes::LogframeLevel> level{};
  std::string assumptions{};
  std::vector<ShownIndicator> indicators{};
  bool may_edit = false;
};

struct ShownLogframe {
  timon::plans::Plan plan;
  std::vector<ShownRow> rows;  ///< the initiative first, each behind the one it stands under
  std::vector<timon::logframes::Fault> faults;
};

/// Not found for an element that is no initiative.
Result<ShownLogframe> show_logframe(const Context& context, timon::plans::ElementId initiative);

}  // namespace timon::usecases::logframes
