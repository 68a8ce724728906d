#include "usecases/indicators/add_indicator.hpp"

#include "domain/indicators/sheet.hpp"
#include "domain/plans/plan_rules.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/indicators/measure_store.hpp"
#include "usecases/indicators/indicator_at.hpp"
#include "usecases/plans/keep_edit.hpp"
#include "usecases/plans/plan_settings.hpp"

namespace timon::usecases::indicators {

using storage::Session;
using storage::Transaction;
namespace store = storage::indicators;

namespace {

Indicator indicator_from(timon::plans::ElementId element, const IndicatorSheet& input) {
  Indicator one;
  one.id = next_id<IndicatorId>();
  one.element_id = element;
  one.code = input.code;
  one.name = input.name;
  one.definition = input.definition.value_or("");
  one.weight = input.weight;
  one.level = input.level;
  one.dimension = input.dimension;
  one.formula = input.formula.value_or("");
  one.source = input.source.value_or("");
  one.frequency = input.frequency;
  one.measure_id = input.measure;
  one.sense = input.sense;
  one.method = input.method;
  one.accumulation = input.accumulation;
  one.tolerance = input.tolerance;
  one.baseline = input.baseline;
  one.baseline_on = input.baseline_on;
  one.term_target = input.term_target;
  return one;
}

void check_references(std::vector<FieldError>& errors, Session& session, const timon::plans::Plan& plan,
                      const IndicatorSheet& input, Indicator& indicator) {
  if (input.measure) {
    const auto measure = storage::indicators::find_measure(session, *input.measure);
    if (!measure || measure->institution_id != plan.institution_id) errors.push_back({"measure", "unknown_measure"});
  }
  if (!input.light_profile) return;
  indicator.light_profile_id = plans::find_profile(session, plan.institution_id, *input.light_profile);
  if (!indicator.light_profile_id)
    errors.push_back({"light_profile", "unknown_light_profile", {{"code", *input.light_profile}}});
}

}  // namespace

Result<IndicatorId> add_indicator(const Context& context, timon::plans::ElementId element,
                                  const IndicatorSheet& input) {
  return context.database.write([&](Transaction& transaction) -> Result<IndicatorId> {
    const auto at = plans::element_for(context, transaction, element, Action::EditIndicators);
    if (!at) return at.error();
    const std::string reason = input.reason.value_or("");
    if (auto refusal = timon::plans::edit_refusal(at->plan, reason)) return *std::move(refusal);
    if (at->element.withdrawn_at) return conflict("withdrawn");

    Indicator indicator = indicator_from(element, input);
    auto errors = sheet_errors(transaction, at->plan, indicator);
    check_references(errors, transaction, at->plan, input, indicator);
    if (!errors.empty()) return invalid(std::move(errors));
    indicator.position = store::next_position(transaction, element);
    if (at->plan.state == timon::plans::PlanState::Approved) indicator.frozen_at = context.clock();
    store::add_indicators(transaction, {indicator});
    if (auto weights = require_weights(transaction, at->plan, element); !weights) return weights.error();
    plans::keep_edit(context, transaction, at->plan,
                     {"add_indicator", timon::plans::EditedKind::Indicator, indicator.id.value,
                      plans::all_new(timon::indicators::fields_of(indicator)), reason});
    return indicator.id;
  });
}

}  // namespace timon::usecases::indicators
