#include "usecases/plans/set_weights.hpp"

#include <algorithm>
#include <set>

#include "domain/plans/plan_rules.hpp"
#include "domain/plans/weights.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/element_references.hpp"
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

/// The groups of siblings that one act weighs: the children of its parent, and where weights are absolute also those
/// below them, since a weight changes together with what adds to it.
class Weighing {
 public:
  Weighing(Session& session, const Plan& plan, const SetWeights& input)
      : session_(session), plan_(plan), input_(input) {
    weighed_.insert(input.parent);
    for (const ElementWeight& one : input.weights)
      if (const auto element = store::find_element(session, one.element)) weighed_.insert(element->parent_id);
    add_group(input.parent, weights_expected(session, plan, input.parent));
  }

  const std::vector<Element>& elements() const { return elements_; }
  const ElementWeight* given_for(const Element& element) const {
    const auto given = std::ranges::find(input_.weights, element.id, &ElementWeight::element);
    return given == input_.weights.end() ? nullptr : &*given;
  }

  /// Parents of what was given.
  const std::set<std::optional<ElementId>>& parents() const { return weighed_; }

  std::vector<FieldError> errors() const {
    std::vector<FieldError> errors;
    for (std::size_t index = 0; index < input_.weights.size(); ++index) {
      const ElementId id = input_.weights[index].element;
      const std::string field = "weights[" + std::to_string(index) + "].element";
      if (std::ranges::find(elements_, id, &Element::id) == elements_.end()) errors.push_back({field, "not_a_child"});
      if (std::ranges::count(input_.weights, id, &ElementWeight::element) > 1) errors.push_back({field, "given_twice"});
    }
    errors.insert(errors.end(), errors_.begin(), errors_.end());
    return errors;
  }

 private:
  void add_group(std::optional<ElementId> parent, Hundredths expected) {
    const auto children = store::children_of(session_, plan_.id, parent);
    const bool is_weighed = weighed_.contains(parent);
    std::vector<std::optional<Hundredths>> weights;
    bool is_whole = true;
    for (const Element& child : children) {
      const auto* given = given_for(child);
      weights.push_back(given ? given->weight : child.weight);
      if (given || !is_weighed) continue;
      errors_.push_back({"weights", "child_left_out", {{"code", child.code}}});
      is_whole = false;
    }
    if (is_whole)
      if (auto error = timon::plans::weights_error("weights", weights, expected)) errors_.push_back(*std::move(error));
    elements_.insert(elements_.end(), children.begin(), children.end());
    for (std::size_t index = 0; index < children.size(); ++index) add_below(children[index], weights[index]);
  }

  /// A draft may be weighed from the top down, group by group.
  void add_below(const Element& element, std::optional<Hundredths> weight) {
    if (plan_.weight_scale != timon::plans::WeightScale::Absolute) return;
    const bool must_stand = plan_.state != timon::plans::PlanState::Draft && weight != element.weight;
    if (must_stand || weighed_.contains(element.id))
      add_group(element.id, timon::plans::weights_below(plan_.weight_scale, weight));
  }

  Session& session_;
  const Plan& plan_;
  const SetWeights& input_;
  std::set<std::optional<ElementId>> weighed_;  ///< parents of what was given
  std::vector<Element> elements_;
  std::vector<FieldError> errors_;
};

/// Weights further below are those of other offices' elements: the right is asked at each.
Result<void> require_rights(const Context& context, Session& session, const Weighing& weighing) {
  for (const auto& parent : weighing.parents())
    if (parent)
      if (const auto at = element_for(context, session, *parent, Action::EditElements); !at) return at.error();
  return {};
}

Result<void> require_versions(const Weighing& weighing) {
  for (const Element& element : weighing.elements())
    if (const auto* given = weighing.given_for(element))
      if (auto same = require_version(element.version, given->version); !same) return same;
  return {};
}

void save(const Context& context, Transaction& transaction, const Plan& plan, const Weighing& weighing,
          const std::string& reason) {
  for (const Element& element : weighing.elements()) {
    const auto* given = weighing.given_for(element);
    if (!given || given->weight == element.weight) continue;
    Element after = element;
    after.weight = given->weight;
    store::set_weight(transaction, element.id, after.weight);
    keep_edit(context, transaction, plan,
              {"set_weights", timon::plans::EditedKind::Element, element.id.value,
               timon::plans::changes_between(fields_of(element), fields_of(after)), reason});
  }
}

}  // namespace

Result<void> set_weights(const Context& context, PlanId plan_id, const SetWeights& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto plan = plan_at(context, transaction, plan_id, input.parent);
    if (!plan) return plan.error();
    const std::string reason = input.reason.value_or("");
    if (auto refusal = timon::plans::edit_refusal(*plan, reason)) return *std::move(refusal);
    const Weighing weighing(transaction, *plan, input);
    if (auto errors = weighing.errors(); !errors.empty()) return invalid(std::move(errors));
    if (auto allowed = require_rights(context, transaction, weighing); !allowed) return allowed;
    if (auto same = require_versions(weighing); !same) return same;
    save(context, transaction, *plan, weighing, reason);
    return {};
  });
}

}  // namespace timon::usecases::plans
