#include "domain/indicators/plan_faults.hpp"

#include <algorithm>

#include "domain/indicators/plan_index.hpp"
#include "domain/plans/plan_rules.hpp"
#include "domain/plans/tree.hpp"
#include "domain/plans/weights.hpp"

namespace timon::indicators {

namespace {

using plans::Element;
using Faults = std::vector<FieldError>;

template <class Things>
void judge_weights(Faults& faults, const std::string& where, const Things& things, const char* prefix,
                   Hundredths expected = plans::full_weight) {
  std::vector<std::optional<Hundredths>> weights;
  for (const auto* thing : things) weights.push_back(thing->weight);
  if (auto error = plans::weights_error(where, weights, expected)) {
    error->code = prefix + error->code;
    faults.push_back(*std::move(error));
  }
}

void judge_all_weights(Faults& faults, const PlanContent& content) {
  const PlanIndex index(content);
  judge_weights(faults, "", index.children_of(std::nullopt), "");
  for (const Element& element : content.elements) {
    judge_weights(faults, element.code, index.children_of(element.id), "",
                  plans::weights_below(content.plan.weight_scale, element.weight));
    judge_weights(faults, element.code, index.indicators_of(element.id), "indicator_");
  }
  for (auto& error : plans::period_weight_errors(content.period_weights))
    faults.push_back({"", "period_" + error.code, std::move(error.arguments)});
}

void judge_cycle(Faults& faults, const PlanContent& content, std::span<const plans::Link> links) {
  std::string codes;
  for (const plans::ElementId id : plans::cycle_in(links)) {
    const auto element = std::ranges::find(content.elements, id, &Element::id);
    codes += (codes.empty() ? "" : ", ") + (element == content.elements.end() ? id.text() : element->code);
  }
  if (!codes.empty()) faults.push_back({"", "predecessor_cycle", {{"codes", codes}}});
}

}  // namespace

std::vector<FieldError> plan_faults(const PlanContent& content, std::span<const plans::Link> links) {
  Faults faults = plans::tree_errors(content.levels, content.elements);
  judge_cycle(faults, content, links);
  if (content.plan.state == plans::PlanState::Draft || !faults.empty()) return faults;
  judge_all_weights(faults, content);
  for (const Indicator& indicator : content.indicators)
    if (!indicator.frozen_at) faults.push_back({indicator.code, "indicator_not_frozen"});
  return faults;
}

}  // namespace timon::indicators
