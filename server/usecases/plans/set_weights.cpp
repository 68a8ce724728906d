#include "usecases/plans/set_weights.hpp"

#include <algorithm>

#include "domain/plans/plan_rules.hpp"
#include "domain/plans/weights.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/keep_edit.hpp"

namespace timon::usecases::plans {

using storage::Session;
using storage::Transaction;
namespace store = storage::plans;

namespace {

/// The plan, for callers who may edit at the parent.
Result<Plan> plan_at(const Context& context, Session& session, PlanId id, std::optional<ElementId> parent) {
  if (!parent) return plan_for(context, session, id, Action::EditElements);
  auto at = element_for(context, session, *parent, Action::EditElements);
  if (!at) return at.error();
  if (at->plan.id != id) return not_found();
  if (at->element.withdrawn_at) return conflict("withdrawn");
  return std::move(at->plan);
}

std::vector<FieldError> errors_of(const std::vector<Element>& children, const SetWeights& input) {
  std::vector<FieldError> errors;
  std::vector<std::optional<Hundredths>> weights;
  for (std::size_t index = 0; index < input.weights.size(); ++index) {
    const ElementId id = input.weights[index].element;
    const std::string field = "weights[" + std::to_string(index) + "].element";
    if (std::ranges::find(children, id, &Element::id) == children.end()) errors.push_back({field, "not_a_child"});
    if (std::ranges::count(input.weights, id, &ElementWeight::element) > 1) errors.push_back({field, "given_twice"});
    weights.push_back(input.weights[index].weight);
  }
  for (const Element& child : children)
    if (std::ranges::find(input.weights, child.id, &ElementWeight::element) == input.weights.end())
      errors.push_back({"weights", "child_left_out", {{"code", child.code}}});
  if (auto error = timon::plans::weights_error("weights", weights)) errors.push_back(*std::move(error));
  return errors;
}

const ElementWeight& given_for(const Element& child, const SetWeights& input) {
  return *std::ranges::find(input.weights, child.id, &ElementWeight::element);
}

Result<void> require_versions(const std::vector<Element>& children, const SetWeights& input) {
  for (const Element& child : children)
    if (auto same = require_version(child.version, given_for(child, input).version); !same) return same;
  return {};
}

void save(const Context& context, Transaction& transaction, const Plan& plan, const std::vector<Element>& children,
          const SetWeights& input) {
  for (const Element& child : children) {
    Element after = child;
    after.weight = given_for(child, input).weight;
    if (after.weight == child.weight) continue;
    store::set_weight(transaction, child.id, after.weight);
    keep_edit(context, transaction, plan,
              {"set_weights", timon::plans::EditedKind::Element, child.id.value,
               timon::plans::changes_between(fields_of(child), fields_of(after)), input.reason.value_or("")});
  }
}

}  // namespace

Result<void> set_weights(const Context& context, PlanId plan_id, const SetWeights& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto plan = plan_at(context, transaction, plan_id, input.parent);
    if (!plan) return plan.error();
    if (auto refusal = timon::plans::edit_refusal(*plan, input.reason.value_or(""))) return *std::move(refusal);
    const auto children = store::children_of(transaction, plan_id, input.parent);
    auto errors = errors_of(children, input);
    if (!errors.empty()) return invalid(std::move(errors));
    if (auto same = require_versions(children, input); !same) return same;
    save(context, transaction, *plan, children, input);
    return {};
  });
}

}  // namespace timon::usecases::plans
