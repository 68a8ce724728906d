#include "usecases/plans/edit_element.hpp"

#include "domain/plans/element_rules.hpp"
#include "domain/plans/plan_rules.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/plans/alignment_references.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/element_references.hpp"
#include "usecases/plans/given.hpp"
#include "usecases/plans/keep_edit.hpp"

namespace timon::usecases::plans {

using storage::Transaction;
using timon::plans::ElementLinks;
using timon::plans::FieldChange;
namespace store = storage::plans;

namespace {

Element changed(Element element, const EditElement& input) {
  take(element.code, input.code);
  take(element.name, input.name);
  take(element.description, input.description);
  take(element.office_id, input.office);
  take(element.person_id, input.person);
  take(element.start_on, input.start_on);
  take(element.end_on, input.end_on);
  take(element.initiative_kind, input.initiative_kind);
  take(element.action_type, input.action_type);
  take(element.place, input.place);
  take(element.theme, input.theme);
  take(element.priority, input.priority);
  return element;
}

ElementLinks changed(ElementLinks links, const EditElement& input) {
  take(links.collaborating_offices, input.collaborating_offices);
  take(links.alignments, input.alignments);
  take(links.contributions, input.contributions);
  if (input.predecessors) links.predecessors = predecessors_from(*input.predecessors);
  return links;
}

/// Giving an element to another office needs the right to edit there too.
Result<void> require_new_office(const Context& context, Transaction& transaction, const ElementAt& at,
                                const Element& after) {
  if (after.office_id == at.element.office_id) return {};
  auto path = at.path;
  path.back().office_id = after.office_id;
  return timon::access::require(context.caller, Action::EditElements, place_of(transaction, at.plan, path));
}

std::vector<FieldChange> changes_of(const Element& before, const Element& after, const ElementLinks& links_before,
                                    const ElementLinks& links_after) {
  using timon::plans::changes_between, timon::plans::fields_of;
  auto changes = changes_between(fields_of(before), fields_of(after));
  for (auto& change : changes_between(fields_of(links_before), fields_of(links_after)))
    changes.push_back(std::move(change));
  return changes;
}

Result<void> save(Transaction& transaction, const ElementAt& at, const Element& after, const ElementLinks& links) {
  if (after.code != at.element.code) {
    store::delete_former_code(transaction, at.plan.id, after.code);
    if (at.plan.state != timon::plans::PlanState::Draft)
      store::add_former_codes(transaction, {{at.plan.id, at.element.code, after.id}});
  }
  store::replace_links(transaction, after.id, links);
  return store::save_element(transaction, after);
}

std::vector<FieldError> errors_of(Transaction& transaction, const ElementAt& at, const Element& after,
                                  const ElementLinks& links_before, const ElementLinks& links) {
  const auto levels = store::levels_of(transaction, after.plan_id);
  auto errors = timon::plans::element_errors(after, levels.find(after.level_id)->kind);
  check_code_is_free(errors, transaction, after);
  check_references(errors, transaction, at.plan, after, links, &at.element);
  check_alignment(errors, transaction, {at.plan, levels, after, links_before, links});
  return errors;
}

}  // namespace

Result<void> edit_element(const Context& context, Transaction& transaction, ElementId id, const EditElement& input) {
  const auto at = element_for(context, transaction, id, Action::EditElements);
  if (!at) return at.error();
  const std::string reason = input.reason.value_or("");
  if (auto refusal = timon::plans::edit_refusal(at->plan, reason)) return *std::move(refusal);
  if (at->element.withdrawn_at) return conflict("withdrawn");
  if (auto same = require_version(at->element.version, input.version); !same) return same;

  const Element after = changed(at->element, input);
  if (auto allowed = require_new_office(context, transaction, *at, after); !allowed) return allowed;
  const ElementLinks links_before = store::links_of(transaction, id);
  const ElementLinks links = changed(links_before, input);
  auto errors = errors_of(transaction, *at, after, links_before, links);
  if (!errors.empty()) return invalid(std::move(errors));

  const auto changes = changes_of(at->element, after, links_before, links);
  if (changes.empty()) return {};
  if (auto saved = save(transaction, *at, after, links); !saved) return saved;
  keep_edit(context, transaction, at->plan,
            {"edit_element", timon::plans::EditedKind::Element, id.value, changes, reason});
  return {};
}

Result<void> edit_element(const Context& context, ElementId id, const EditElement& input) {
  return context.database.write(
      [&](Transaction& transaction) { return edit_element(context, transaction, id, input); });
}

}  // namespace timon::usecases::plans
