#include "domain/imports/findings.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/folded.hpp"
#include "domain/plans/texts.hpp"
#include "domain/plans/tree.hpp"
#include "domain/plans/weights.hpp"

namespace timon::imports {
namespace {

using ByCode = std::unordered_map<std::string, const ImportedElement*>;
using plans::Severity;

Verdict error_at(const Origin& origin, std::string code, std::string value, std::string expected = {}) {
  return {Severity::Error, std::move(code), origin, std::move(value), std::move(expected)};
}

std::string argument(const FieldError& error, std::string_view name) {
  for (const auto& [key, value] : error.arguments)
    if (key == name) return value;
  return {};
}

void add_text_errors(std::vector<Verdict>& verdicts, const ImportedElement& element) {
  std::vector<FieldError> errors;
  plans::check_code(errors, "code", element.code);
  plans::check_name(errors, "name", element.name);
  for (const auto& error : errors)
    verdicts.push_back(error_at(element.origin, error.code, error.field == "code" ? element.code : element.name,
                                argument(error, "limit")));
  if (element.start_on && element.end_on && *element.end_on < *element.start_on)
    verdicts.push_back(error_at(element.origin, "end_before_start", element.end_on->text(), element.start_on->text()));
}

class TreeFindings {
 public:
  TreeFindings(const ImportedPlan& plan, const std::vector<KnownElement>& known) : plan_(plan) {
    for (const auto& level : plan.levels) levels_.emplace(level.code, &level);
    for (const auto& element : known) known_.emplace(element.code, element.level);
    for (const auto& element : plan.elements) by_code_.emplace(element.code, &element);
  }

  void add(std::vector<Verdict>& verdicts) const {
    for (const auto& element : plan_.elements) {
      if (by_code_.at(element.code) != &element)
        verdicts.push_back(error_at(element.origin, "duplicate_code", element.code));
      else
        add_place_error(verdicts, element);
    }
  }

 private:
  std::optional<std::string> level_of_parent(const ImportedElement& element) const {
    const auto found = by_code_.find(*element.parent);
    if (found != by_code_.end()) return found->second->level;
    const auto known = known_.find(*element.parent);
    return known == known_.end() ? std::nullopt : std::optional(known->second);
  }

  /// 1 for a root, 0 for what is on or under a cycle.
  std::size_t depth_of(const ImportedElement& element) const {
    std::size_t depth = 1;
    for (const auto* at = &element; at->parent; ++depth) {
      const auto parent = by_code_.find(*at->parent);
      if (parent == by_code_.end()) return depth;
      at = parent->second;
      if (depth > plan_.elements.size()) return 0;
    }
    return depth;
  }

  void add_place_error(std::vector<Verdict>& verdicts, const ImportedElement& element) const {
    const auto level = levels_.find(element.level);
    if (level == levels_.end()) return verdicts.push_back(error_at(element.origin, "unknown_level", element.level));
    if (element.parent && !level_of_parent(element))
      return verdicts.push_back(error_at(element.origin, "parent_missing", *element.parent));
    const auto depth = depth_of(element);
    if (depth == 0) return verdicts.push_back(error_at(element.origin, "cycle", element.code, *element.parent));
    if (depth > plans::depth_limit)
      return verdicts.push_back(
          error_at(element.origin, "too_deep", std::to_string(depth), std::to_string(plans::depth_limit)));
    const auto& parents = level->second->parents;
    if (!element.parent && !parents.empty() && !level_may_be_root(*level->second))
      return verdicts.push_back(error_at(element.origin, "parent_required", element.code, parents.front()));
    if (element.parent && std::ranges::find(parents, *level_of_parent(element)) == parents.end())
      verdicts.push_back(error_at(element.origin, "parent_not_allowed", *element.parent, joined(parents)));
  }

  static bool level_may_be_root(const ImportedLevel& level) {
    return level.parents.empty() || std::ranges::find(level.parents, std::string{}) != level.parents.end();
  }

  static std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
  }

  const ImportedPlan& plan_;
  std::unordered_map<std::string, const ImportedLevel*> levels_;
  std::unordered_map<std::string, std::string> known_;
  ByCode by_code_;
};

/// R-7 for each group of siblings: one verdict, at the first of them that has a weight.
void add_weight_errors(std::vector<Verdict>& verdicts, const ImportedPlan& plan, const std::vector<KnownElement>& known,
                       plans::WeightScale scale) {
  std::unordered_map<std::string, std::optional<Hundredths>> weight_of;
  for (const auto& element : known) weight_of[element.code] = element.weight;
  for (const auto& element : plan.elements)
    if (element.weight) weight_of[element.code] = element.weight;
  std::map<std::string, std::vector<const ImportedElement*>> groups;
  for (const auto& element : plan.elements) groups[element.parent.value_or("")].push_back(&element);
  for (const auto& [key, siblings] : groups) {
    std::vector<std::optional<Hundredths>> weights;
    for (const auto* sibling : siblings) weights.push_back(sibling->weight);
    const auto error = plans::weights_error("weight", weights, plans::weights_below(scale, weight_of[key]));
    if (!error) continue;
    const auto at = std::ranges::find_if(siblings, [](const auto* sibling) { return sibling->weight.has_value(); });
    verdicts.push_back(error_at((*at)->weight_origin.value_or((*at)->origin), error->code, argument(*error, "sum"),
                                argument(*error, "expected")));
  }
}

void add_repeated(std::vector<Verdict>& verdicts, const ImportedPlan& plan) {
  std::set<std::pair<std::string, std::string>> sheets;
  for (const auto& indicator : plan.indicators)
    if (!sheets.insert({indicator.element, indicator.code}).second)
      verdicts.push_back(error_at(indicator.origin, "duplicate_indicator", indicator.code, indicator.element));
  std::set<std::tuple<std::string, std::string, FactKind, std::string>> facts;
  for (const auto& fact : plan.facts)
    if (!facts.insert({fact.element, fact.indicator.value_or(""), fact.kind, fact.period}).second)
      verdicts.push_back(error_at(fact.origin, "fact_repeated", fact.value ? text(*fact.value) : "", fact.period));
}

void add_repeated_amounts(std::vector<Verdict>& verdicts, const ImportedPlan& plan) {
  std::set<std::tuple<std::string, std::string, std::string, std::string, std::string, bool, budgets::Stage>> amounts;
  for (const auto& one : plan.amounts)
    if (!amounts
             .insert({one.element, one.year, one.period, folded(one.source), one.classifier, one.is_total, one.stage})
             .second)
      verdicts.push_back(error_at(one.origin, "fact_repeated", text(one.amount), one.period));
}

/// A ratio has both of its parts or none.
void add_half_ratios(std::vector<Verdict>& verdicts, const ImportedPlan& plan) {
  for (const auto& fact : plan.facts)
    if (fact.numerator.has_value() != fact.denominator.has_value())
      verdicts.push_back(
          error_at(fact.origin, "ratio_incomplete", fact.period, fact.numerator ? "denominator" : "numerator"));
}

/// Sums of which each of several parts, reported or planned, is three quarters of the year's target or more: what
/// stands there is most likely a level ("64 hectáreas mantenidas" in every quarter), and summed it would be far above
/// its target.
void add_sums_of_levels(std::vector<Verdict>& verdicts, const ImportedPlan& plan) {
  constexpr std::size_t year_length = 4;
  struct OfYear {
    std::int64_t target = 0;
    std::vector<std::int64_t> reported, planned;
  };
  std::map<std::tuple<std::string, std::string, std::string>, OfYear> years;
  for (const auto& fact : plan.facts) {
    if (!fact.indicator || !fact.value) continue;
    auto& its = years[{fact.element, *fact.indicator, fact.period.substr(0, year_length)}];
    const bool is_of_year = fact.period.size() == year_length;
    if (fact.kind == FactKind::Planned && is_of_year) its.target = fact.value->units;
    if (is_of_year) continue;
    if (fact.kind == FactKind::Reported) its.reported.push_back(fact.value->units);
    if (fact.kind == FactKind::Planned) its.planned.push_back(fact.value->units);
  }
  std::set<std::pair<std::string, std::string>> told;
  for (const auto& [key, its] : years) {
    const auto& [element, code, year] = key;
    const auto is_most = [&](auto part) { return part >= its.target - its.target / 4; };
    const auto are_levels = [&](const auto& parts) { return parts.size() > 1 && std::ranges::all_of(parts, is_most); };
    if (its.target <= 0 || (!are_levels(its.reported) && !are_levels(its.planned))) continue;
    const auto indicator = std::ranges::find_if(
        plan.indicators, [&](const auto& one) { return one.element == element && one.code == code; });
    const auto is_sum = [](const auto& one) {
      return one.accumulation.value_or(indicators::Accumulation::Sum) == indicators::Accumulation::Sum;
    };
    if (indicator == plan.indicators.end() || !is_sum(*indicator) || !told.insert({element, code}).second) continue;
    verdicts.push_back(
        {Severity::Notice, "sum_of_levels", indicator->origin, indicator->name, text(Millionths{its.target})});
  }
}

using Place = std::pair<std::string, std::uint32_t>;
Place place_of(const Origin& origin) { return {origin.sheet, origin.row}; }

std::set<Place> refused_places(const std::vector<Verdict>& verdicts) {
  std::set<Place> places;
  for (const auto& verdict : verdicts)
    if (verdict.severity == Severity::Error) places.insert(place_of(verdict.origin));
  return places;
}

class Remains {
 public:
  Remains(const ImportedPlan& plan, const std::vector<Verdict>& verdicts) : plan_(plan) {
    for (const auto& verdict : verdicts)
      if (verdict.severity == Severity::Error) {
        rows_.insert(place_of(verdict.origin));
        cells_.insert(cell_of(verdict.origin));
      }
    for (const auto& element : plan.elements)
      if (is_at_fault(element)) gone_.insert(element.code);
    for (std::size_t before = gone_.size() + 1; before != gone_.size();) {
      before = gone_.size();
      drop_what_hung_on_them();
      drop_parents_left_alone();
    }
  }

  bool is_gone(const std::string& element) const { return gone_.contains(element); }
  bool is_refused(const Origin& origin) const { return rows_.contains(place_of(origin)); }

 private:
  using Cell = std::tuple<std::string, std::uint32_t, std::string>;
  static Cell cell_of(const Origin& origin) { return {origin.sheet, origin.row, origin.column}; }
  bool has_error(const std::optional<Origin>& origin) const { return origin && cells_.contains(cell_of(*origin)); }

  bool is_at_fault(const ImportedElement& element) const {
    if (has_error(element.office_origin)) return true;
    if (!is_refused(element.origin)) return false;
    const Origin whole_row{element.origin.sheet, element.origin.row, ""};
    return !element.is_above_the_rows_own || has_error(element.origin) || has_error(element.weight_origin) ||
           has_error(whole_row);
  }

  void drop_what_hung_on_them() {
    for (const auto& element : plan_.elements)
      if (element.parent && gone_.contains(*element.parent)) gone_.insert(element.code);
  }

  /// A parent named on a refused row stays for the others below it, not for itself.
  void drop_parents_left_alone() {
    std::set<std::string> parents;
    for (const auto& element : plan_.elements)
      if (element.parent && !gone_.contains(element.code)) parents.insert(*element.parent);
    for (const auto& element : plan_.elements)
      if (is_refused(element.origin) && !parents.contains(element.code)) gone_.insert(element.code);
  }

  const ImportedPlan& plan_;
  std::set<Place> rows_;
  std::set<Cell> cells_;
  std::set<std::string> gone_;
};

}  // namespace

std::vector<Verdict> findings_of(const ImportedPlan& plan, const std::vector<KnownElement>& known,
                                 std::optional<plans::WeightScale> scale) {
  std::vector<Verdict> verdicts;
  for (const auto& element : plan.elements) add_text_errors(verdicts, element);
  TreeFindings(plan, known).add(verdicts);
  add_weight_errors(verdicts, plan, known, scale.value_or(plan.heading.weight_scale));
  add_repeated(verdicts, plan);
  add_repeated_amounts(verdicts, plan);
  add_half_ratios(verdicts, plan);
  add_sums_of_levels(verdicts, plan);
  return verdicts;
}

ImportedPlan without_refused(const ImportedPlan& plan, const std::vector<Verdict>& verdicts) {
  const Remains remains(plan, verdicts);
  ImportedPlan rest = plan;
  const auto falls = [&](const auto& part) { return remains.is_refused(part.origin) || remains.is_gone(part.element); };
  std::erase_if(rest.elements, [&](const auto& element) { return remains.is_gone(element.code); });
  std::erase_if(rest.indicators, falls);
  std::erase_if(rest.facts, falls);
  std::erase_if(rest.amounts, falls);
  return rest;
}

std::size_t refused_rows(const std::vector<Verdict>& verdicts) { return refused_places(verdicts).size(); }

}  // namespace timon::imports
