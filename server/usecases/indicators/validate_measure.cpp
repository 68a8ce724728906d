#include "usecases/indicators/validate_measure.hpp"

#include "domain/indicators/sheet.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/indicators/measure_store.hpp"
#include "storage/reports/draft_facts.hpp"
#include "usecases/indicators/indicator_at.hpp"
#include "usecases/plans/keep_edit.hpp"

namespace timon::usecases::indicators {

using storage::Transaction;
namespace store = storage::indicators;

namespace {

std::optional<Error> refusal_of(Transaction& transaction, const IndicatorAt& found, const ValidateMeasure& input) {
  const auto& [at, indicator] = found;
  if (at.plan.state == timon::plans::PlanState::Closed) return conflict("plan_closed", {{"plan", at.plan.code}});
  if (indicator.withdrawn_at || at.element.withdrawn_at) return conflict("withdrawn");
  if (indicator.version != input.version) return conflict("version_mismatch");
  const auto measure = store::find_measure(transaction, input.measure);
  if (!measure || measure->institution_id != at.plan.institution_id) return invalid("measure", "unknown_measure");
  if (indicator.measure_id != input.measure && storage::reports::has_results(transaction, indicator.id))
    return conflict("measure_in_use");
  return std::nullopt;
}

}  // namespace

Result<void> validate_measure(const Context& context, IndicatorId id, const ValidateMeasure& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto found = indicator_for(context, transaction, id, Action::ValidateMeasure);
    if (!found) return found.error();
    if (auto refusal = refusal_of(transaction, *found, input)) return *std::move(refusal);
    Indicator after = found->indicator;
    after.measure_id = input.measure;
    after.measure_validated_by = context.caller.person_id;
    after.measure_validated_at = context.clock();
    if (auto saved = store::save_indicator(transaction, after); !saved) return saved;
    plans::keep_edit(
        context, transaction, found->at.plan,
        {"validate_measure", timon::plans::EditedKind::Indicator, id.value,
         timon::plans::changes_between(fields_of(found->indicator), fields_of(after)), "validate_measure"});
    return {};
  });
}

}  // namespace timon::usecases::indicators
