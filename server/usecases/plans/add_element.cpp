#include "usecases/plans/add_element.hpp"

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
using timon::plans::ElementLinks;
using timon::plans::Levels;
namespace store = storage::plans;

namespace {

/// The parent's path, empty for a root and for a parent that is not of this plan.
std::vector<PathStep> parent_path(Session& session, PlanId plan, std::optional<ElementId> parent) {
  if (!parent) return {};
  const auto found = store::find_element(session, *parent);
  if (!found || found->plan_id != plan || found->withdrawn_at) return {};
  return store::path_to(session, *parent);
}

/// The plan, for callers who may see it where the new element would stand: also at an office's own part of another
/// institution's plan. To read the whole of a plan since one has a part of it is not to stand at its axes.
Result<Plan> plan_at(const Context& context, Session& session, PlanId id, const std::vector<PathStep>& path) {
  if (path.empty()) return plan_for(context, session, id, Action::ViewPlans);
  auto at = element_for(context, session, path.back().id, Action::ViewPlans);
  if (!at) return at.error();
  const auto stands_there =
      timon::access::require(context.caller, Action::ViewPlans, place_of(session, at->plan, path));
  if (!stands_there) return stands_there.error();
  return std::move(at->plan);
}

Element element_from(const AddElement& input, PlanId plan, const Levels& levels) {
  const timon::plans::Level* level = levels.find(input.level);
  Element element;
  element.id = next_id<ElementId>();
  element.plan_id = plan;
  element.parent_id = input.parent;
  if (level) element.level_id = level->id;
  element.code = input.code;
  element.name = input.name;
  element.description = input.description.value_or("");
  element.weight = input.weight;
  element.office_id = input.office;
  element.person_id = input.person;
  element.start_on = input.start_on;
  element.end_on = input.end_on;
  element.initiative_kind = input.initiative_kind;
  element.action_type = input.action_type;
  element.place = input.place.value_or("");
  element.theme = input.theme.value_or("");
  element.priority = input.priority;
  return element;
}

std::vector<FieldError> errors_of(Session& session, const Plan& plan, const Element& element, const ElementLinks& links,
                                  const Levels& levels, const std::vector<PathStep>& path) {
  const timon::plans::Level* level = levels.find(element.level_id);
  if (!level) return {{"level", "unknown_level"}};
  if (element.parent_id && path.empty()) return {{"parent", "unknown_parent"}};
  auto errors = timon::plans::element_errors(element, level->kind);
  timon::plans::Place place;
  for (const PathStep& step : path) place.path.push_back(step.id);
  if (!path.empty()) place.parent_level = path.back().level_id;
  for (auto& error : timon::plans::place_errors(levels, element.id, element.level_id, place, 1))
    errors.push_back(std::move(error));
  check_code_is_free(errors, session, element);
  check_references(errors, session, plan, element, links);
  return errors;
}

void save(const Context& context, Transaction& transaction, const Plan& plan, const Element& element,
          const ElementLinks& links, const std::string& reason) {
  store::add_element(transaction, element);
  store::replace_links(transaction, element.id, links);
  store::delete_former_code(transaction, plan.id, element.code);
  auto fields = timon::plans::fields_of(element);
  for (auto& field : timon::plans::fields_of(links)) fields.push_back(std::move(field));
  keep_edit(context, transaction, plan,
            {"add_element", timon::plans::EditedKind::Element, element.id.value, all_new(fields), reason});
}

}  // namespace

Result<ElementId> add_element(const Context& context, Transaction& transaction, PlanId plan_id,
                              const AddElement& input) {
  const auto path = parent_path(transaction, plan_id, input.parent);
  const auto plan = plan_at(context, transaction, plan_id, path);
  if (!plan) return plan.error();
  const auto allowed = require_below(context, transaction, *plan, path, input.office);
  if (!allowed) return allowed.error();
  const std::string reason = input.reason.value_or("");
  if (auto refusal = timon::plans::edit_refusal(*plan, reason)) return *std::move(refusal);

  const Levels levels = store::levels_of(transaction, plan_id);
  Element element = element_from(input, plan_id, levels);
  const ElementLinks links{input.collaborating_offices.value_or(std::vector<timon::people::OfficeId>{}),
                           predecessors_from(input.predecessors.value_or(std::vector<PredecessorInput>{}))};
  auto errors = errors_of(transaction, *plan, element, links, levels, path);
  if (!errors.empty()) return invalid(std::move(errors));

  element.position = store::next_position(transaction, plan_id, element.parent_id);
  save(context, transaction, *plan, element, links, reason);
  return element.id;
}

Result<ElementId> add_element(const Context& context, PlanId plan_id, const AddElement& input) {
  return context.database.write([&](Transaction& transaction) -> Result<ElementId> {
    const auto id = add_element(context, transaction, plan_id, input);
    if (!id) return id;
    const auto plan = store::find_plan(transaction, plan_id);
    if (auto weights = require_weights(transaction, *plan, input.parent); !weights) return weights.error();
    return id;
  });
}

}  // namespace timon::usecases::plans
