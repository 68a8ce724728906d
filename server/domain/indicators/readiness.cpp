#include "domain/indicators/readiness.hpp"

#include <algorithm>

#include "domain/indicators/plan_index.hpp"
#include "domain/indicators/readiness_of_indicator.hpp"
#include "domain/plans/plan_rules.hpp"
#include "domain/plans/weights.hpp"

namespace timon::indicators {

namespace {

using plans::Element;
using plans::ElementId;
using plans::ElementKind;
using plans::Severity;
using Items = std::vector<ReadinessItem>;

void add(Items& items, Severity severity, std::string code, const Element& element, Arguments arguments = {}) {
  items.push_back({severity, std::move(code), element.id, std::nullopt, std::move(arguments)});
}

void judge_place(Items& items, const Element& element, const PlanIndex& index) {
  if (index.kind_of(element) == ElementKind::StrategicLevel) return;
  if (!element.parent_id) add(items, Severity::Error, "element_without_axis", element);
  if (!index.responsible_office(element)) add(items, Severity::Error, "element_without_office", element);
  if (!element.person_id) add(items, Severity::Notice, "element_without_person", element);
}

bool lies_within(const Element& element, std::optional<Day> start_on, std::optional<Day> end_on) {
  const bool begins_early = element.start_on && start_on && *element.start_on < *start_on;
  const bool ends_late = element.end_on && end_on && *end_on < *element.end_on;
  return !begins_early && !ends_late;
}

void judge_dates(Items& items, const Element& element, const PlanIndex& index, const plans::Plan& plan) {
  const bool is_activity = index.kind_of(element) == ElementKind::Activity;
  if (is_activity && !(element.start_on && element.end_on))
    add(items, Severity::Warning, "activity_without_dates", element);
  if (!lies_within(element, plan.start_on, plan.end_on)) add(items, Severity::Warning, "outside_plan_dates", element);
  const Element* parent = index.parent_of(element);
  if (parent && !lies_within(element, parent->start_on, parent->end_on))
    add(items, Severity::Warning, "outside_parent_dates", element, {{"parent", parent->code}});
}

void judge_kind(Items& items, const Element& element, const PlanIndex& index) {
  const ElementKind kind = index.kind_of(element);
  if (kind == ElementKind::Activity && !element.action_type)
    add(items, Severity::Notice, "activity_without_action_type", element);
  if (kind == ElementKind::Goal && index.indicators_of(element.id).empty())
    add(items, Severity::Warning, "goal_without_indicator", element);
}

/// The weights of one element's children, or of the roots, and of its indicators.
void judge_weights(Items& items, const Element* parent, const plans::Plan& plan, const PlanIndex& index) {
  const auto id = parent ? std::optional(parent->id) : std::nullopt;
  const auto expected = plans::weights_below(plan.weight_scale, parent ? parent->weight : std::nullopt);
  std::vector<std::optional<Hundredths>> weights;
  for (const Element* child : index.children_of(id)) weights.push_back(child->weight);
  if (auto error = plans::weights_error("", weights, expected))
    items.push_back({Severity::Error, error->code, id, std::nullopt, error->arguments});
  if (!parent) return;
  weights.clear();
  for (const Indicator* indicator : index.indicators_of(parent->id)) weights.push_back(indicator->weight);
  if (auto error = plans::weights_error("", weights))
    items.push_back({Severity::Error, "indicator_" + error->code, id, std::nullopt, error->arguments});
}

void judge_plan(Items& items, const PlanContent& content, const PlanIndex& index) {
  const auto is_goal = [&](const Element& element) { return index.kind_of(element) == ElementKind::Goal; };
  if (std::ranges::none_of(content.elements, is_goal))
    items.push_back({Severity::Error, "plan_without_goals", std::nullopt, std::nullopt, {}});
  for (auto& error : plans::period_weight_errors(content.period_weights))
    items.push_back({Severity::Error, "period_" + error.code, std::nullopt, std::nullopt, error.arguments});
  judge_weights(items, nullptr, content.plan, index);
}

void judge_element(Items& items, const Element& element, const PlanContent& content, const PlanIndex& index) {
  judge_place(items, element, index);
  judge_dates(items, element, index, content.plan);
  judge_kind(items, element, index);
  judge_weights(items, &element, content.plan, index);
  for (const Indicator* indicator : index.indicators_of(element.id)) {
    const auto targets = content.targets.find(indicator->id);
    add_items(items, *indicator, targets == content.targets.end() ? no_targets : targets->second);
  }
}

std::vector<OfficeUnderAxis> cells_of(const PlanContent& content, const PlanIndex& index) {
  std::map<std::pair<people::OfficeId, ElementId>, std::int64_t> counts;
  for (const Element& element : content.elements) {
    const auto office = index.responsible_office(element);
    const auto axis = index.axis_of(element);
    if (index.kind_of(element) != ElementKind::StrategicLevel && office && axis) ++counts[{*office, *axis}];
  }
  std::vector<OfficeUnderAxis> cells;
  for (const auto& [key, count] : counts) cells.push_back({key.first, key.second, count});
  return cells;
}

}  // namespace

Readiness readiness_of(const PlanContent& content) {
  const PlanIndex index(content);
  Readiness readiness;
  judge_plan(readiness.items, content, index);
  for (const Element& element : content.elements) judge_element(readiness.items, element, content, index);
  std::ranges::stable_sort(readiness.items, {}, &ReadinessItem::severity);
  for (const Element* root : index.children_of(std::nullopt))
    if (index.kind_of(*root) == ElementKind::StrategicLevel) readiness.axes.push_back(root->id);
  readiness.cells = cells_of(content, index);
  return readiness;
}

std::optional<Error> readiness_refusal(const Readiness& readiness, const std::set<std::string>& accepted) {
  constexpr std::size_t named_at_most = 100;
  std::vector<FieldError> missing;
  std::map<std::string, std::int64_t> not_accepted;
  for (const ReadinessItem& item : readiness.items) {
    if (item.severity == Severity::Error && missing.size() < named_at_most) {
      const std::string field = item.indicator_id ? "indicators." + item.indicator_id->text()
                                : item.element_id ? "elements." + item.element_id->text()
                                                  : "plan";
      missing.push_back({field, item.code, item.arguments});
    }
    if (item.severity == Severity::Warning && !accepted.contains(item.code)) ++not_accepted[item.code];
  }
  if (!missing.empty()) return Error{ErrorKind::Invalid, "plan_not_ready", {}, std::move(missing)};
  for (const auto& [code, count] : not_accepted)
    missing.push_back(
        {"accepted_warnings", "warning_not_accepted", {{"warning", code}, {"count", std::to_string(count)}}});
  if (!missing.empty()) return invalid(std::move(missing));
  return std::nullopt;
}

}  // namespace timon::indicators
