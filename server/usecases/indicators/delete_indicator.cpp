#include "usecases/indicators/delete_indicator.hpp"

#include "domain/indicators/sheet.hpp"
#include "domain/plans/plan_rules.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/logframes/logframe_store.hpp"
#include "storage/reports/draft_facts.hpp"
#include "usecases/indicators/indicator_at.hpp"
#include "usecases/plans/keep_edit.hpp"

namespace timon::usecases::indicators {

using plans::Gone;
using storage::Transaction;
namespace store = storage::indicators;

namespace {

Result<Gone> remove(Transaction& transaction, const timon::plans::Plan& plan, const Indicator& withdrawn) {
  const bool is_draft = plan.state == timon::plans::PlanState::Draft;
  if (is_draft && !storage::reports::has_results(transaction, withdrawn.id)) {
    storage::reports::delete_targets(transaction, withdrawn.id);
    storage::logframes::forget_indicator(transaction, withdrawn.id);
    store::delete_indicator(transaction, withdrawn.id);
    return Gone::Deleted;
  }
  if (auto saved = store::save_indicator(transaction, withdrawn); !saved) return saved.error();
  return Gone::Withdrawn;
}

}  // namespace

Result<Gone> delete_indicator(const Context& context, IndicatorId id, std::int64_t version, const std::string& reason) {
  return context.database.write([&](Transaction& transaction) -> Result<Gone> {
    const auto found = indicator_for(context, transaction, id, Action::EditIndicators);
    if (!found) return found.error();
    const auto& [at, before] = *found;
    if (auto refusal = timon::plans::edit_refusal(at.plan, reason)) return *std::move(refusal);
    if (before.withdrawn_at) return conflict("withdrawn");
    if (auto same = plans::require_version(before.version, version); !same) return same.error();

    Indicator after = before;
    after.withdrawn_at = context.clock();
    const auto gone = remove(transaction, at.plan, after);
    if (!gone) return gone;
    if (auto weights = require_weights(transaction, at.plan, at.element.id); !weights) return weights.error();
    plans::keep_edit(context, transaction, at.plan,
                     {"delete_indicator", timon::plans::EditedKind::Indicator, id.value,
                      timon::plans::changes_between(fields_of(before), fields_of(after)), reason});
    return gone;
  });
}

}  // namespace timon::usecases::indicators
