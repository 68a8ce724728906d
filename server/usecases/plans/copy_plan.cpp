#include "usecases/plans/copy_plan.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/secret.hpp"
#include "domain/indicators/sheet.hpp"
#include "domain/plans/plan_rules.hpp"
#include "domain/plans/shift.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/logframes/logframe_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plans/link_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/keep_edit.hpp"

namespace timon::usecases::plans {

using storage::Session;
using storage::Transaction;
using timon::people::Office;
using timon::people::OfficeId;
using timon::people::PersonId;
using timon::plans::ElementLinks;
using timon::plans::LevelId;
using timon::plans::Levels;
using timon::plans::PeriodWeight;
namespace store = storage::plans;

namespace {

Plan copied(const Context& context, const Plan& source, const CopyPlan& input) {
  Plan plan = source;
  plan.id = next_id<PlanId>();
  plan.code = input.code;
  plan.name = input.name;
  plan.state = timon::plans::PlanState::Draft;
  plan.start_on = input.start_on;
  plan.end_on = timon::plans::shifted(source.end_on, source.start_on, input.start_on);
  plan.created_at = context.clock();
  plan.approved_at.reset();
  plan.approved_by.reset();
  plan.closed_at.reset();
  plan.version = 1;
  return plan;
}

/// What each period weighs, where the new plan has periods like those of the old one; else nothing is kept of it.
std::vector<PeriodWeight> copied_weights(Session& session, const Plan& source, const Plan& plan) {
  const auto periods = store::list_periods(session, plan.institution_id);
  std::vector<PeriodWeight> weights;
  for (const PeriodWeight& one : store::period_weights(session, source.id)) {
    const auto old = std::ranges::find(periods, one.period_id, &timon::plans::Period::id);
    const auto twin = std::ranges::find_if(periods, [&](const timon::plans::Period& period) {
      return period.kind == old->kind &&
             period.start_on == timon::plans::shifted(old->start_on, source.start_on, plan.start_on);
    });
    if (twin == periods.end()) return {};
    weights.push_back({twin->id, one.weight});
  }
  return weights;
}

/// Copies the tree; remembers which new thing stands for which old one.
class TreeCopy {
 public:
  TreeCopy(Transaction& transaction, const Plan& source, const Plan& plan, CopiedPart part)
      : transaction_(transaction),
        source_(source),
        plan_(plan),
        part_(part),
        offices_(storage::people::offices(transaction)) {}

  void levels() {
    Levels levels = store::levels_of(transaction_, source_.id);
    for (auto& level : levels.items) {
      is_strategic_[level.id] = level.kind == timon::plans::ElementKind::StrategicLevel;
      const LevelId old = level.id;
      level.id = level_ids_[old] = next_id<LevelId>();
      level.plan_id = plan_.id;
    }
    for (auto& allowed : levels.allowed_parents)
      allowed = {level_ids_.at(allowed.level_id), level_ids_.at(allowed.parent_level_id)};
    store::add_levels(transaction_, levels);
  }

  void elements() {
    auto elements = store::elements_of_plan(transaction_, source_.id);
    if (part_ == CopiedPart::Strategy)
      std::erase_if(elements, [&](const Element& element) { return !is_strategic_.at(element.level_id); });
    for (const Element& element : elements) ids_[element.id] = next_id<ElementId>();
    std::vector<Element> copies;
    for (const Element& element : elements) copies.push_back(copy(element));
    store::add_elements(transaction_, parents_first(std::move(copies)));
    for (auto& [id, its] : store::element_links_of_plan(transaction_, source_.id))
      if (ids_.contains(id)) links(id, std::move(its));
    count_ = elements.size();
  }

  void indicators() {
    std::vector<timon::indicators::Indicator> copies;
    for (auto& one : storage::indicators::indicators_of_plan(transaction_, source_.id)) {
      const auto element = ids_.find(one.element_id);
      if (element == ids_.end()) continue;
      one.id = indicator_ids_[one.id] = next_id<timon::indicators::IndicatorId>();
      one.element_id = element->second;
      one.frozen_at.reset();
      one.term_target.reset();
      one.version = 1;
      note(timon::indicators::fields_of(one));
      copies.push_back(std::move(one));
    }
    storage::indicators::add_indicators(transaction_, copies);
  }

  /// Matrices as they were, with the answers about their indicators.
  void logframes() {
    for (auto row : storage::logframes::rows_of_plan(transaction_, source_.id)) {
      const auto element = ids_.find(row.element_id);
      if (element == ids_.end()) continue;
      row.element_id = element->second;
      storage::logframes::save_row(transaction_, row);
      ++matrix_rows_;
      note({{"row", row.element_id.text()},
            {"logframe_level", std::string(name_of(row.level))},
            {"assumptions", row.assumptions}});
    }
    for (const auto& [old, means] : storage::logframes::means_of_plan(transaction_, source_.id)) {
      const auto indicator = indicator_ids_.find(old);
      if (indicator == indicator_ids_.end()) continue;
      storage::logframes::save_means(transaction_, indicator->second, means);
      note({{"row", indicator->second.text()}, {"means", means}});
    }
    answers();
  }

  std::size_t count() const { return count_; }
  std::size_t matrix_rows() const { return matrix_rows_; }
  /// Over all that the copy says, for the ledger.
  std::string digest() const { return sha256_hex(said_); }

 private:
  using Answers = std::vector<timon::logframes::CriterionAnswer>;

  void answers() {
    std::map<timon::indicators::IndicatorId, Answers> all;
    for (auto& one : storage::logframes::answers_of_plan(transaction_, source_.id)) {
      const auto indicator = indicator_ids_.find(one.indicator_id);
      if (indicator == indicator_ids_.end()) continue;
      one.indicator_id = indicator->second;
      note({{"row", one.indicator_id.text()},
            {"criterion", std::string(name_of(one.criterion))},
            {"is_met", one.is_met ? "true" : "false"},
            {"note", one.note}});
      all[one.indicator_id].push_back(std::move(one));
    }
    for (const auto& [indicator, its] : all) storage::logframes::replace_answers(transaction_, indicator, its);
  }

  Element copy(Element element) {
    const auto parent = element.parent_id ? ids_.find(*element.parent_id) : ids_.end();
    element.parent_id = parent == ids_.end() ? std::nullopt : std::optional(parent->second);
    element.id = ids_.at(element.id);
    element.plan_id = plan_.id;
    element.level_id = level_ids_.at(element.level_id);
    keep_if_there(element.office_id);
    keep_if_there(element.person_id);
    for (auto* day : {&element.start_on, &element.end_on})
      if (*day) *day = timon::plans::shifted(**day, source_.start_on, plan_.start_on);
    element.version = 1;
    note(timon::plans::fields_of(element));
    return element;
  }

  /// A closed office or account answers for nothing new: readiness then names the element.
  bool is_there(OfficeId id) const { return std::ranges::find(offices_, id, &Office::id) != offices_.end(); }
  bool is_there(PersonId id) {
    const auto [known, is_new] = people_.try_emplace(id, false);
    if (is_new) {
      const auto person = storage::people::find_person(transaction_, id);
      known->second = person && !person->is_disabled;
    }
    return known->second;
  }
  template <class Id>
  void keep_if_there(std::optional<Id>& id) {
    if (id && !is_there(*id)) id.reset();
  }

  static std::vector<Element> parents_first(std::vector<Element> elements) {
    std::unordered_map<ElementId, std::optional<ElementId>> parents;
    for (const Element& element : elements) parents[element.id] = element.parent_id;
    const auto depth = [&](const Element& element) {
      int steps = 0;
      for (auto at = element.parent_id; at; at = parents.at(*at)) ++steps;
      return steps;
    };
    std::ranges::stable_sort(elements, {}, depth);
    return elements;
  }

  void links(ElementId old, ElementLinks links) {
    std::erase_if(links.collaborating_offices, [&](auto office) { return !is_there(office); });
    std::erase_if(links.predecessors, [&](const auto& one) { return !ids_.contains(one.predecessor_id); });
    for (auto& one : links.predecessors) one.predecessor_id = ids_.at(one.predecessor_id);
    std::erase_if(links.contributions, [&](ElementId objective) { return !ids_.contains(objective); });
    for (ElementId& objective : links.contributions) objective = ids_.at(objective);
    if (links == ElementLinks{}) return;
    store::replace_links(transaction_, ids_.at(old), links);
    note(timon::plans::fields_of(links));
  }

  void note(const timon::plans::Fields& fields) {
    for (const auto& [name, value] : fields) said_ += name + '\t' + value.value_or("") + '\t';
    said_ += '\n';
  }

  Transaction& transaction_;
  const Plan& source_;
  const Plan& plan_;
  CopiedPart part_;
  const std::vector<Office> offices_;  ///< the open ones
  std::unordered_map<PersonId, bool> people_;
  std::unordered_map<LevelId, LevelId> level_ids_;
  std::unordered_map<LevelId, bool> is_strategic_;
  std::unordered_map<ElementId, ElementId> ids_;
  std::unordered_map<timon::indicators::IndicatorId, timon::indicators::IndicatorId> indicator_ids_;
  std::size_t count_ = 0, matrix_rows_ = 0;
  std::string said_;
};

Result<PlanId> copy(const Context& context, Transaction& transaction, const Plan& source, const CopyPlan& input) {
  const Plan plan = copied(context, source, input);
  auto errors = timon::plans::plan_errors(plan);
  if (store::find_plan_by_code(transaction, plan.institution_id, plan.code))
    errors.push_back({"code", "code_taken", {{"code", plan.code}}});
  if (!errors.empty()) return invalid(std::move(errors));

  store::add_plan(transaction, plan);
  store::replace_period_weights(transaction, plan.id, copied_weights(transaction, source, plan));
  TreeCopy tree(transaction, source, plan, input.part.value_or(CopiedPart::Everything));
  tree.levels();
  tree.elements();
  tree.indicators();
  tree.logframes();
  auto changes = all_new(timon::plans::fields_of(plan));
  changes.push_back({"code", std::nullopt, plan.code});
  changes.push_back({"copied_from", std::nullopt, source.id.text()});
  changes.push_back({"elements", std::nullopt, std::to_string(tree.count())});
  changes.push_back({"matrix_rows", std::nullopt, std::to_string(tree.matrix_rows())});
  changes.push_back({"digest", std::nullopt, tree.digest()});
  keep_edit(context, transaction, plan, {"copy_plan", timon::plans::EditedKind::Plan, plan.id.value, changes, ""});
  return plan.id;
}

}  // namespace

Result<PlanId> copy_plan(const Context& context, PlanId source_id, const CopyPlan& input) {
  return context.database.write([&](Transaction& transaction) -> Result<PlanId> {
    const auto source = plan_for(context, transaction, source_id, Action::ViewPlans);
    if (!source) return source.error();
    const auto place = timon::access::in_institution(source->institution_id);
    if (auto allowed = timon::access::require(context.caller, Action::CreatePlan, place); !allowed)
      return allowed.error();
    return copy(context, transaction, *source, input);
  });
}

}  // namespace timon::usecases::plans
