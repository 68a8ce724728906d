#include "usecases/plans/move_element.hpp"

#include "domain/plans/plan_rules.hpp"
#include "domain/plans/tree.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/element_references.hpp"
#include "usecases/plans/keep_edit.hpp"

namespace timon::usecases::plans {

using storage::Session;
using storage::Transaction;
using storage::plans::PathStep;
namespace store = storage::plans;

namespace {

/// The path to the new parent, for callers who may edit there; empty for the top.
Result<std::vector<PathStep>> new_path(const Context& context, Session& session, const ElementAt& at,
                                       std::optional<ElementId> parent) {
  std::vector<PathStep> path;
  if (parent) {
    const auto found = store::find_element(session, *parent);
    if (!found || found->plan_id != at.plan.id || found->withdrawn_at) return invalid("parent", "unknown_parent");
    path = store::path_to(session, *parent);
  }
  const auto allowed = require_below(context, session, at.plan, path, responsible_office(at.path));
  if (!allowed) return allowed.error();
  return path;
}

std::vector<FieldError> errors_of(Session& session, const ElementAt& at, const std::vector<PathStep>& path,
                                  const MoveElement& input) {
  timon::plans::Place place;
  for (const PathStep& step : path) place.path.push_back(step.id);
  if (!path.empty()) place.parent_level = path.back().level_id;
  auto errors = timon::plans::place_errors(store::levels_of(session, at.plan.id), at.element.id, at.element.level_id,
                                           place, store::height_of(session, at.element.id));
  if (input.position < 0) errors.push_back({"position", "negative"});
  return errors;
}

/// Gives the siblings positions from 0 with the element in its place among them.
void put_in_order(Transaction& transaction, const Element& moved, const MoveElement& input) {
  std::vector<ElementId> siblings;
  for (const Element& one : store::children_of(transaction, moved.plan_id, input.parent)) siblings.push_back(one.id);
  const auto order = timon::plans::reordered(siblings, moved.id, static_cast<std::size_t>(input.position));
  for (std::size_t index = 0; index < order.size(); ++index)
    store::set_position(transaction, order[index], static_cast<std::int64_t>(index));
}

Result<void> require_weights_of_both(Transaction& transaction, const ElementAt& at, const MoveElement& input) {
  if (at.element.parent_id == input.parent) return {};
  if (auto left = require_weights(transaction, at.plan, at.element.parent_id); !left) return left;
  return require_weights(transaction, at.plan, input.parent);
}

}  // namespace

Result<void> move_element(const Context& context, ElementId id, const MoveElement& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto at = element_for(context, transaction, id, Action::EditElements);
    if (!at) return at.error();
    const auto path = new_path(context, transaction, *at, input.parent);
    if (!path) return path.error();
    const std::string reason = input.reason.value_or("");
    if (auto refusal = timon::plans::edit_refusal(at->plan, reason)) return *std::move(refusal);
    if (at->element.withdrawn_at) return conflict("withdrawn");
    if (auto same = require_version(at->element.version, input.version); !same) return same;
    auto errors = errors_of(transaction, *at, *path, input);
    if (!errors.empty()) return invalid(std::move(errors));

    Element after = at->element;
    after.parent_id = input.parent;
    if (auto saved = store::save_element(transaction, after); !saved) return saved;
    put_in_order(transaction, after, input);
    if (auto weights = require_weights_of_both(transaction, *at, input); !weights) return weights;
    after.position = store::find_element(transaction, id)->position;
    keep_edit(context, transaction, at->plan,
              {"move_element", timon::plans::EditedKind::Element, id.value,
               timon::plans::changes_between(fields_of(at->element), fields_of(after)), reason});
    return {};
  });
}

}  // namespace timon::usecases::plans
