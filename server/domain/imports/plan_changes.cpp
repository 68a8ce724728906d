#include "domain/imports/plan_changes.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "domain/imports/amount_changes.hpp"
#include "domain/imports/fact_changes.hpp"
#include "domain/imports/link_changes.hpp"
#include "domain/imports/name_book.hpp"
#include "domain/imports/told.hpp"
#include "domain/indicators/sheet.hpp"
#include "domain/plans/element_rules.hpp"

namespace timon::imports {
namespace {

using indicators::Indicator;
using plans::Element;
using plans::Severity;
using reports::Fact;

std::string argument(const FieldError& error) {
  for (const auto& name : {"expected", "limit", "allowed"})
    for (const auto& [key, value] : error.arguments)
      if (key == name) return value;
  return {};
}

/// A list may name a parent below its children. What stands on a cycle is left out: it was refused before.
std::vector<const ImportedElement*> parents_first(const std::vector<ImportedElement>& elements) {
  std::unordered_map<std::string, std::vector<const ImportedElement*>> waiting;
  std::set<std::string> codes;
  for (const auto& element : elements) codes.insert(element.code);
  std::vector<const ImportedElement*> order;
  for (const auto& element : elements) {
    if (element.parent && codes.contains(*element.parent))
      waiting[*element.parent].push_back(&element);
    else
      order.push_back(&element);
  }
  for (std::size_t at = 0; at < order.size(); ++at) {
    const auto children = waiting.extract(order[at]->code);
    if (children) order.insert(order.end(), children.mapped().begin(), children.mapped().end());
  }
  return order;
}

class Comparison {
 public:
  Comparison(const ImportedPlan& imported, const PresentPlan& present, const ChangeOptions& options)
      : imported_(imported), present_(present), options_(options), names_(present, options, changes_) {
    for (const auto& element : present.elements) elements_.emplace(element.code, element);
    for (const auto& indicator : present.indicators)
      indicators_.emplace(key(indicator.element_id, indicator.code), indicator);
    for (const auto& period : present.periods) periods_.emplace(period.code, period.id);
    for (const auto& indicator : present.indicators) ++indicator_positions_[indicator.element_id.value];
    for (const auto& element : present.elements) ++positions_[element.parent_id.value_or(plans::ElementId{}).value];
  }

  PlanChanges run() {
    for (const auto* element : parents_first(imported_.elements)) compare(*element);
    link();
    for (const auto& indicator : imported_.indicators) compare(indicator);
    compare_facts();
    compare_amounts();
    names_.tell_missing_offices();
    count();
    return std::move(changes_);
  }

 private:
  static std::string key(plans::ElementId element, const std::string& code) { return element.text() + "/" + code; }

  void refuse(const Origin& origin, std::string code, std::string value, std::string expected = {}) {
    changes_.verdicts.push_back({Severity::Error, std::move(code), origin, std::move(value), std::move(expected)});
  }
  void refuse(const Origin& origin, const std::vector<FieldError>& errors, const std::string& value) {
    for (const auto& error : errors) refuse(origin, error.code, value, argument(error));
  }

  void fill(Element& element, const ImportedElement& from) {
    element.name = from.name;
    take(element.description, from.description);
    take(element.weight, from.weight);
    take(element.start_on, from.start_on);
    take(element.end_on, from.end_on);
    take(element.initiative_kind, from.initiative_kind);
    take(element.action_type, from.action_type);
    take(element.place, from.place);
    take(element.theme, from.theme);
    take(element.priority, from.priority);
    if (from.office) take(element.office_id, names_.office(*from.office, from.office_origin.value_or(from.origin)));
  }

  /// Where it stands; nothing, with a verdict, when its level or parent is not there.
  bool place(Element& element, const ImportedElement& from) {
    const auto* level = present_.levels.find(from.level);
    if (!level) return refuse(from.origin, "unknown_level", from.level), false;
    element.level_id = level->id;
    element.parent_id.reset();
    if (!from.parent) return true;
    const auto parent = elements_.find(*from.parent);
    if (parent == elements_.end()) return refuse(from.origin, "parent_missing", *from.parent), false;
    element.parent_id = parent->second.id;
    return true;
  }

  void compare(const ImportedElement& from) {
    const auto known = elements_.find(from.code);
    Element element;
    if (known != elements_.end()) element = known->second;
    if (!place(element, from)) return;
    fill(element, from);
    if (known == elements_.end()) {
      element.id = {options_.make_id()};
      element.plan_id = present_.plan.id;
      element.code = from.code;
      element.position = positions_[element.parent_id.value_or(plans::ElementId{}).value]++;
    }
    refuse(from.origin, plans::element_errors(element, present_.levels.find(element.level_id)->kind), from.code);
    if (known == elements_.end()) {
      created_.insert(element.id.value);
      changes_.new_elements.push_back(element);
    } else if (!(known->second == element)) {
      remember(plans::EditedKind::Element, element.id.value, plans::fields_of(known->second),
               plans::fields_of(element));
      touched_.insert(element.id.value);
      changes_.changed_elements.push_back(element);
    }
    elements_.insert_or_assign(from.code, element);
  }

  void remember(plans::EditedKind kind, std::int64_t id, const plans::Fields& before, const plans::Fields& after) {
    changes_.edits.push_back({kind, id, plans::changes_between(before, after)});
  }

  void link() {
    LinkChanges links(present_, elements_, names_, changes_);
    for (const auto& from : imported_.elements) link(from, links);
    links.refuse_circles();
  }

  void link(const ImportedElement& from, LinkChanges& links) {
    const auto own = elements_.find(from.code);
    if (own == elements_.end()) return;
    const auto id = own->second.id.value;
    auto changes = links.add(own->second.id, from);
    if (changes.empty() || created_.contains(id)) return;
    changes_.edits.push_back({plans::EditedKind::Element, id, std::move(changes)});
    if (touched_.insert(id).second) changes_.changed_elements.push_back(own->second);
  }

  /// A measure that Planning validated does not change by an import: the row is in another unit.
  void fill_measure(Indicator& indicator, const ImportedIndicator& from) {
    if (!from.measure) return;
    const auto measure = names_.measure(*from.measure, from.origin);
    if (!measure || measure == indicator.measure_id) return;
    if (indicator.measure_id && indicator.measure_validated_at)
      return refuse(from.origin, "wrong_measure", *from.measure, names_.name_of_measure(*indicator.measure_id));
    indicator.measure_id = measure;
  }

  void compare(const ImportedIndicator& from) {
    const auto element = elements_.find(from.element);
    if (element == elements_.end()) return refuse(from.origin, "element_missing", from.element);
    const auto known = indicators_.find(key(element->second.id, from.code));
    const bool is_new = known == indicators_.end();
    Indicator indicator;
    if (!is_new) indicator = known->second;
    fill_indicator(indicator, from, is_new);
    fill_measure(indicator, from);
    if (is_new) {
      indicator.id = {options_.make_id()};
      indicator.element_id = element->second.id;
      indicator.code = from.code;
      indicator.position = indicator_positions_[element->second.id.value]++;
    }
    refuse(from.origin, indicators::sheet_errors(indicator), from.name);
    if (is_new) {
      changes_.new_indicators.push_back(indicator);
      touched_.insert(indicator.element_id.value);
    } else if (!(known->second == indicator)) {
      refuse(from.origin, indicators::frozen_errors(known->second, indicator), from.name);
      remember(plans::EditedKind::Indicator, indicator.id.value, indicators::fields_of(known->second),
               indicators::fields_of(indicator));
      changes_.changed_indicators.push_back(indicator);
      touched_.insert(indicator.element_id.value);
    }
    indicators_.insert_or_assign(key(element->second.id, from.code), indicator);
  }

  /// What is verified after what is reported, since it depends on who reported.
  void compare_facts() {
    FactChanges facts(present_, options_, elements_, changes_);
    for (const bool is_verified : {false, true})
      for (const auto& from : imported_.facts)
        if ((from.kind == FactKind::Verified) == is_verified) compare(from, facts);
  }

  void compare(const ImportedFact& from, FactChanges& facts) {
    const auto element = elements_.find(from.element);
    if (element == elements_.end()) return refuse(from.origin, "element_missing", from.element);
    const auto period = periods_.find(from.period);
    if (period == periods_.end()) return refuse(from.origin, "period_unknown", from.period);
    Fact fact;
    fact.plan_id = present_.plan.id;
    fact.element_id = element->second.id;
    fact.subject_id = fact.element_id.value;
    if (from.indicator) {
      const auto indicator = indicators_.find(key(fact.element_id, *from.indicator));
      if (indicator == indicators_.end())
        return refuse(from.origin, "indicator_missing", *from.indicator, from.element);
      fact.indicator_id = indicator->second.id;
      fact.subject_id = indicator->second.id.value;
    }
    fact.period_id = period->second;
    fact.kind = from.kind;
    fact.value = from.value;
    fact.numerator = from.numerator;
    fact.denominator = from.denominator;
    if (facts.add(std::move(fact), from)) touched_.insert(element->second.id.value);
  }

  void compare_amounts() {
    AmountChanges amounts(present_, options_, changes_);
    amounts.compare_settings(imported_.heading.money, !imported_.amounts.empty());
    for (const auto& from : imported_.amounts) {
      const auto element = elements_.find(from.element);
      if (element == elements_.end())
        refuse(from.origin, "element_missing", from.element);
      else if (amounts.add(from, element->second))
        touched_.insert(element->second.id.value);
    }
  }

  void count() {
    changes_.created = static_cast<std::int64_t>(created_.size());
    for (const auto id : touched_)
      if (!created_.contains(id)) ++changes_.updated;
    std::set<std::string> spoken;
    for (const auto& element : imported_.elements) spoken.insert(element.code);
    for (const auto& fact : imported_.facts) spoken.insert(fact.element);
    for (const auto& amount : imported_.amounts) spoken.insert(amount.element);
    for (const auto& code : spoken) {
      const auto found = elements_.find(code);
      if (found != elements_.end() && !created_.contains(found->second.id.value) &&
          !touched_.contains(found->second.id.value))
        ++changes_.unchanged;
    }
  }

  const ImportedPlan& imported_;
  const PresentPlan& present_;
  const ChangeOptions& options_;
  PlanChanges changes_;
  NameBook names_;
  std::unordered_map<std::string, Element> elements_;
  std::unordered_map<std::string, Indicator> indicators_;
  std::unordered_map<std::string, plans::PeriodId> periods_;
  std::unordered_map<std::int64_t, std::int64_t> positions_;
  std::unordered_map<std::int64_t, std::int64_t> indicator_positions_;
  std::set<std::int64_t> created_;
  std::set<std::int64_t> touched_;
};

}  // namespace

PlanChanges changes_of(const ImportedPlan& imported, const PresentPlan& present, const ChangeOptions& options) {
  return Comparison(imported, present, options).run();
}

}  // namespace timon::imports
