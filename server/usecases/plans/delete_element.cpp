#include "usecases/plans/delete_element.hpp"

#include "domain/plans/plan_rules.hpp"
#include "storage/budgets/budget_store.hpp"
#include "storage/covers/cover_store.hpp"
#include "storage/documents/document_store.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/logframes/logframe_store.hpp"
#include "storage/plans/part_store.hpp"
#include "storage/plans/status_store.hpp"
#include "storage/reports/draft_facts.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/element_references.hpp"
#include "usecases/plans/keep_edit.hpp"

namespace timon::usecases::plans {

using storage::Transaction;
namespace store = storage::plans;

namespace {

/// Never approved, nothing reported, spent or printed, nothing below: it may disappear.
bool may_disappear(Transaction& transaction, const ElementAt& at) {
  return at.plan.state == timon::plans::PlanState::Draft && !store::has_children(transaction, at.element.id) &&
         !storage::reports::has_results(transaction, at.element.id) &&
         !storage::budgets::has_execution(transaction, at.element.id) &&
         storage::documents::documents_of(transaction, at.element.id).empty();
}

void remove(Transaction& transaction, ElementId id) {
  storage::budgets::delete_money(transaction, id);
  storage::reports::delete_targets(transaction, id);
  storage::logframes::forget_element(transaction, id);
  storage::covers::forget_element(transaction, id);
  storage::plans::forget_statuses(transaction, id);
  storage::indicators::delete_indicators_of_element(transaction, id);
  store::forget_parts(transaction, id);
  store::delete_element(transaction, id);
}

}  // namespace

Result<Gone> delete_element(const Context& context, ElementId id, std::int64_t version, const std::string& reason) {
  return context.database.write([&](Transaction& transaction) -> Result<Gone> {
    const auto at = element_for(context, transaction, id, Action::EditElements);
    if (!at) return at.error();
    if (auto refusal = timon::plans::edit_refusal(at->plan, reason)) return *std::move(refusal);
    if (at->element.withdrawn_at) return conflict("withdrawn");
    if (auto same = require_version(at->element.version, version); !same) return same.error();
    if (!store::children_of(transaction, at->plan.id, id).empty()) return conflict("has_children");

    Element after = at->element;
    after.withdrawn_at = context.clock();
    const Gone gone = may_disappear(transaction, *at) ? Gone::Deleted : Gone::Withdrawn;
    if (gone == Gone::Deleted)
      remove(transaction, id);
    else if (auto saved = store::save_element(transaction, after); !saved)
      return saved.error();
    if (auto weights = require_weights(transaction, at->plan, at->element.parent_id); !weights) return weights.error();
    keep_edit(context, transaction, at->plan,
              {"delete_element", timon::plans::EditedKind::Element, id.value,
               timon::plans::changes_between(fields_of(at->element), fields_of(after)), reason});
    return gone;
  });
}

}  // namespace timon::usecases::plans
