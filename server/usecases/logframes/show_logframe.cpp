#include "usecases/logframes/show_logframe.hpp"

#include <algorithm>
#include <map>

#include "storage/indicators/indicator_store.hpp"
#include "storage/logframes/logframe_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/element_places.hpp"

namespace timon::usecases::logframes {

using storage::Session;
using timon::access::Action;
using timon::indicators::IndicatorId;
using timon::logframes::CriterionAnswer;
using timon::logframes::LogframeRow;
using timon::logframes::MatrixRow;
using timon::plans::Element;
using timon::plans::ElementId;
using timon::plans::ElementKind;
using timon::plans::Levels;
using timon::plans::Plan;
namespace store = storage::logframes;

namespace {

/// The initiative, then what stands below it, in tree order.
std::vector<Element> below(const std::vector<Element>& elements, const Element& initiative) {
  std::vector<Element> found{initiative};
  const auto add_children = [&](auto& again, ElementId parent) -> void {
    std::vector<const Element*> children;
    for (const Element& one : elements)
      if (one.parent_id == parent) children.push_back(&one);
    std::ranges::stable_sort(children, {}, &Element::position);
    for (const Element* child : children) {
      found.push_back(*child);
      again(again, child->id);
    }
  };
  add_children(add_children, initiative.id);
  return found;
}

/// All that matrices of a plan say, read at once.
class Said {
 public:
  Said(Session& session, const Plan& plan) : means_(store::means_of_plan(session, plan.id)) {
    for (LogframeRow& row : store::rows_of_plan(session, plan.id)) rows_.emplace(row.element_id, std::move(row));
    for (auto& one : storage::indicators::indicators_of_plan(session, plan.id))
      indicators_[one.element_id].push_back(std::move(one));
    for (CriterionAnswer& one : store::answers_of_plan(session, plan.id))
      answers_[one.indicator_id].push_back(std::move(one));
  }

  ShownRow row(const Element& element, const Levels& levels) const {
    ShownRow shown{.element = element, .level_name = levels.find(element.level_id)->name};
    if (const auto row = rows_.find(element.id); row != rows_.end()) {
      shown.level = row->second.level;
      shown.assumptions = row->second.assumptions;
    }
    const auto own = indicators_.find(element.id);
    if (own == indicators_.end()) return shown;
    for (const auto& indicator : own->second)
      shown.indicators.push_back(this->indicator(indicator, own->second.size()));
    return shown;
  }

 private:
  ShownIndicator indicator(const timon::indicators::Indicator& its, std::size_t siblings) const {
    ShownIndicator shown{.indicator = its};
    if (const auto means = means_.find(its.id); means != means_.end()) shown.means = means->second;
    if (const auto answers = answers_.find(its.id); answers != answers_.end()) shown.answers = answers->second;
    shown.score = timon::logframes::score_of(shown.answers, siblings);
    return shown;
  }

  std::map<IndicatorId, std::string> means_;
  std::map<ElementId, LogframeRow> rows_;
  std::map<ElementId, std::vector<timon::indicators::Indicator>> indicators_;
  std::map<IndicatorId, std::vector<CriterionAnswer>> answers_;
};

MatrixRow matrix_row(const ShownRow& shown, ElementId initiative) {
  MatrixRow row{.element_id = shown.element.id, .level = shown.level, .assumptions = shown.assumptions};
  if (shown.element.id != initiative) row.parent_id = shown.element.parent_id;
  for (const auto& one : shown.indicators) row.means.emplace_back(one.indicator.id, one.means);
  return row;
}

void tell_rights(const Context& context, plans::ElementPlaces places, ShownLogframe& shown) {
  if (shown.plan.state == timon::plans::PlanState::Closed) return;
  for (ShownRow& row : shown.rows) {
    const auto place = places.of(row.element);
    row.may_edit = timon::access::may(context.caller, Action::EditElements, place);
    const bool may_edit_indicators = timon::access::may(context.caller, Action::EditIndicators, place);
    for (ShownIndicator& one : row.indicators) one.may_edit = may_edit_indicators;
  }
}

}  // namespace

Result<ShownLogframe> show_logframe(const Context& context, ElementId id) {
  return context.database.read([&](Session& session) -> Result<ShownLogframe> {
    const auto at = plans::element_for(context, session, id, Action::ViewPlans);
    if (!at) return at.error();
    const Levels levels = storage::plans::levels_of(session, at->plan.id);
    if (levels.find(at->element.level_id)->kind != ElementKind::Initiative) return not_found("not_an_initiative");
    const Said said(session, at->plan);
    ShownLogframe shown{at->plan, {}, {}};
    std::vector<MatrixRow> matrix;
    const auto elements = storage::plans::elements_of_plan(session, at->plan.id);
    for (const Element& element : below(elements, at->element)) {
      shown.rows.push_back(said.row(element, levels));
      matrix.push_back(matrix_row(shown.rows.back(), id));
    }
    shown.faults = faults_of(matrix);
    tell_rights(context, {session, at->plan, elements}, shown);
    return shown;
  });
}

}  // namespace timon::usecases::logframes
