#include "web/api/logframes/logframe_view.hpp"

#include <algorithm>

namespace timon::api::logframes {
namespace {

std::vector<CriterionView> criteria_of(const usecases::logframes::ShownIndicator& shown, std::size_t siblings) {
  std::vector<CriterionView> views;
  for (const Criterion criterion : timon::logframes::asked_criteria(siblings)) {
    auto& view = views.emplace_back(CriterionView{criterion, {}, {}});
    const auto answer = std::ranges::find(shown.answers, criterion, &timon::logframes::CriterionAnswer::criterion);
    if (answer == shown.answers.end()) continue;
    view.is_met = answer->is_met;
    view.note = answer->note;
  }
  return views;
}

LogframeIndicatorView view_of(const usecases::logframes::ShownIndicator& shown, std::size_t siblings) {
  const auto& its = shown.indicator;
  return {its.id,        its.code,      its.name,        its.formula,       its.frequency,
          its.dimension, shown.means,   shown.score.met, shown.score.asked, criteria_of(shown, siblings),
          its.version,   shown.may_edit};
}

LogframeRowView view_of(const usecases::logframes::ShownRow& shown) {
  const auto& its = shown.element;
  LogframeRowView view{its.id,      its.parent_id,     its.code, its.name,    shown.level_name,
                       shown.level, shown.assumptions, {},       its.version, shown.may_edit};
  for (const auto& one : shown.indicators) view.indicators.push_back(view_of(one, shown.indicators.size()));
  return view;
}

}  // namespace

LogframeView view_of(const usecases::logframes::ShownLogframe& shown) {
  LogframeView view{shown.plan.id, shown.plan.name, shown.plan.state, {}, {}};
  for (const auto& row : shown.rows) view.rows.push_back(view_of(row));
  for (const auto& fault : shown.faults) view.faults.push_back({fault.code, fault.element_id, fault.indicator_id});
  return view;
}

}  // namespace timon::api::logframes
