#pragma once
// A matrix as the contract shows it.

#include <boost/describe/class.hpp>

#include "usecases/logframes/show_logframe.hpp"

namespace timon::api::logframes {

using timon::logframes::Criterion;
using timon::logframes::LogframeLevel;

struct CriterionView {
  Criterion criterion{};
  std::optional<bool> is_met{};  ///< nothing: not answered yet
  std::string note{};
};
BOOST_DESCRIBE_STRUCT(CriterionView, (), (criterion, is_met, note))

struct LogframeIndicatorView {
  timon::indicators::IndicatorId id{};
  std::string code{};
  std::string name{};
  std::string formula{};
  timon::plans::PeriodKind frequency{};
  timon::indicators::Dimension dimension{};
  std::string means{};
  std::int64_t met = 0;
  std::int64_t asked = 0;
  std::vector<CriterionView> criteria{};
  std::int64_t version = 0;
  bool may_edit = false;
};
BOOST_DESCRIBE_STRUCT(LogframeIndicatorView, (),
                      (id, code, name, formula, frequency, dimension, means, met, asked, criteria, version, may_edit))

struct LogframeRowView {
  timon::plans::ElementId id{};
  std::optional<timon::plans::ElementId> parent{};
  std::string code{};
  std::string name{};
  std::string plan_level{};
  std::optional<LogframeLevel> level{};
  std::string assumptions{};
  std::vector<LogframeIndicatorView> indicators{};
  std::int64_t version = 0;
  bool may_edit = false;
};
BOOST_DESCRIBE_STRUCT(LogframeRowView, (),
                      (id, parent, code, name, plan_level, level, assumptions, indicators, version, may_edit))

struct LogframeFaultView {
  std::string code{};
  std::optional<timon::plans::ElementId> element{};
  std::optional<timon::indicators::IndicatorId> indicator{};
};
BOOST_DESCRIBE_STRUCT(LogframeFaultView, (), (code, element, indicator))

struct LogframeView {
  timon::plans::PlanId plan{};
  std::string plan_name{};
  timon::plans::PlanState plan_state{};
  std::vector<LogframeRowView> rows{};
  std::vector<LogframeFaultView> faults{};
};
BOOST_DESCRIBE_STRUCT(LogframeView, (), (plan, plan_name, plan_state, rows, faults))

LogframeView view_of(const usecases::logframes::ShownLogframe& shown);

}  // namespace timon::api::logframes
