#include "usecases/indicators/edit_indicator.hpp"

#include "domain/indicators/sheet.hpp"
#include "domain/plans/plan_rules.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "usecases/indicators/indicator_at.hpp"
#include "usecases/plans/given.hpp"
#include "usecases/plans/keep_edit.hpp"
#include "usecases/plans/light_choices.hpp"
#include "usecases/plans/plan_settings.hpp"

namespace timon::usecases::indicators {

using plans::take;
using storage::Session;
using storage::Transaction;
namespace store = storage::indicators;

namespace {

Indicator changed(Indicator one, const EditIndicator& input) {
  take(one.code, input.code);
  take(one.name, input.name);
  take(one.definition, input.definition);
  take(one.weight, input.weight);
  take(one.level, input.level);
  take(one.dimension, input.dimension);
  take(one.formula, input.formula);
  take(one.source, input.source);
  take(one.frequency, input.frequency);
  take(one.sense, input.sense);
  take(one.method, input.method);
  take(one.accumulation, input.accumulation);
  take(one.tolerance, input.tolerance);
  take(one.baseline, input.baseline);
  take(one.baseline_on, input.baseline_on);
  take(one.term_target, input.term_target);
  return one;
}

void take_profile(std::vector<FieldError>& errors, Session& session, const timon::plans::Plan& plan,
                  const EditIndicator& input, Indicator& indicator) {
  if (!input.light_profile) return;
  indicator.light_profile_id.reset();
  if (!*input.light_profile) return;
  indicator.light_profile_id = plans::find_profile(session, plan.institution_id, **input.light_profile);
  if (!indicator.light_profile_id)
    errors.push_back({"light_profile", "unknown_light_profile", {{"code", **input.light_profile}}});
}

}  // namespace

Result<void> edit_indicator(const Context& context, IndicatorId id, const EditIndicator& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto found = indicator_for(context, transaction, id, Action::EditIndicators);
    if (!found) return found.error();
    const auto& [at, before] = *found;
    const std::string reason = input.reason.value_or("");
    if (auto refusal = timon::plans::edit_refusal(at.plan, reason)) return *std::move(refusal);
    if (before.withdrawn_at || at.element.withdrawn_at) return conflict("withdrawn");
    if (auto same = plans::require_version(before.version, input.version); !same) return same;

    Indicator after = changed(before, input);
    auto errors = timon::indicators::frozen_errors(before, after);
    for (auto& error : sheet_errors(transaction, at.plan, after)) errors.push_back(std::move(error));
    take_profile(errors, transaction, at.plan, input, after);
    if (!errors.empty()) return invalid(std::move(errors));
    auto changes = timon::plans::changes_between(fields_of(before), fields_of(after));
    if (changes.empty()) return {};
    const plans::ProfileChange lights{at.plan, id, after.frequency, before.light_profile_id, after.light_profile_id};
    if (auto from = plans::keep_light_choice(context, transaction, lights)) changes.push_back(*std::move(from));
    if (auto saved = store::save_indicator(transaction, after); !saved) return saved;
    if (auto weights = require_weights(transaction, at.plan, at.element.id); !weights) return weights;
    plans::keep_edit(context, transaction, at.plan,
                     {"edit_indicator", timon::plans::EditedKind::Indicator, id.value, changes, reason});
    return {};
  });
}

}  // namespace timon::usecases::indicators
