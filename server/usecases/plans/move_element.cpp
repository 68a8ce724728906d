#include "usecases/plans/move_element.hpp"

#include "domain/plans/element_rules.hpp"
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
using timon::plans::Levels;
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

/// The element as it is to be, with its new parent and level; an unknown level leaves it without one.
Element moved(const ElementAt& at, const MoveElement& input, const Levels& levels) {
  Element after = at.element;
  after.parent_id = input.parent;
  if (!input.level) return after;
  const timon::plans::Level* level = levels.find(*input.level);
  after.level_id = level ? level->id : timon::plans::LevelId{};
  return after;
}

/// What stands against another level: the approved plan, what the element says, what stands below it.
std::vector<FieldError> level_change_errors(Session& session, const ElementAt& at, const Element& after,
                                            const Levels& levels) {
  const timon::plans::Level* level = levels.find(after.level_id);
  if (after.level_id == at.element.level_id || !level) return {};
  if (at.plan.state != timon::plans::PlanState::Draft) return {{"level", "level_is_fixed"}};
  auto errors = timon::plans::element_errors(after, level->kind);
  for (const Element& child : store::children_of(session, at.plan.id, after.id))
    if (!levels.may_stand_under(child.level_id, after.level_id))
      errors.push_back({"level", "level_not_above", {{"level", level->name}, {"code", child.code}}});
  return errors;
}

std::vector<FieldError> errors_of(Session& session, const ElementAt& at, const Element& after,
                                  const std::vector<PathStep>& path, const MoveElement& input) {
  const Levels levels = store::levels_of(session, at.plan.id);
  timon::plans::Place place;
  for (const PathStep& step : path) place.path.push_back(step.id);
  if (!path.empty()) place.parent_level = path.back().level_id;
  auto errors =
      timon::plans::place_errors(levels, after.id, after.level_id, place, store::height_of(session, after.id));
  for (auto& error : level_change_errors(session, at, after, levels)) errors.push_back(std::move(error));
  if (input.position < 0) errors.push_back({"position", "negative"});
  return errors;
}

/// Gives the siblings positions from 0 with the element in its place among them.
void put_in_order(Transaction& transaction, const Element& element, const MoveElement& input) {
  std::vector<ElementId> siblings;
  for (const Element& one : store::children_of(transaction, element.plan_id, input.parent)) siblings.push_back(one.id);
  const auto order = timon::plans::reordered(siblings, element.id, static_cast<std::size_t>(input.position));
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
    Element after = moved(*at, input, store::levels_of(transaction, at->plan.id));
    auto errors = errors_of(transaction, *at, after, *path, input);
    if (!errors.empty()) return invalid(std::move(errors));

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
