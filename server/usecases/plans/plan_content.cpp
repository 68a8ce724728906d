#include "usecases/plans/plan_content.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/rational.hpp"
#include "domain/plans/tree.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/reports/fact_store.hpp"

namespace timon::usecases::plans {

using storage::Session;
using timon::indicators::IndicatorId;
using timon::indicators::PlanContent;
using timon::reports::Fact;

namespace {

struct Target {
  Day end_on;
  timon::plans::PeriodKind kind;
  Millionths value;
};

/// A ratio's quotient, to the millionth; nothing over nothing.
std::optional<Millionths> value_of(const Fact& fact) {
  if (fact.value) return fact.value;
  if (!fact.numerator || !fact.denominator || fact.denominator->units == 0) return std::nullopt;
  const auto units = Rational::ratio(fact.numerator->units, fact.denominator->units).rounded(Millionths::scale);
  if (!units) return std::nullopt;
  return Millionths{*units};
}

using Targets = std::unordered_map<IndicatorId, std::vector<Target>>;

Targets targets_in(Session& session, const timon::plans::Plan& plan) {
  std::unordered_map<timon::plans::PeriodId, timon::plans::Period> periods;
  for (auto& period : storage::plans::list_periods(session, plan.institution_id)) periods.emplace(period.id, period);
  Targets targets;
  for (const Fact& fact : storage::reports::current_facts_of_plan(session, plan.id)) {
    const auto period = periods.find(fact.period_id);
    const auto value = value_of(fact);
    if (fact.kind != timon::reports::FactKind::Planned || !fact.indicator_id || !value || period == periods.end())
      continue;
    targets[*fact.indicator_id].push_back({period->second.end_on, period->second.kind, *value});
  }
  return targets;
}

/// In time order, of the indicator's own frequency where there are such.
std::vector<Millionths> in_time_order(std::vector<Target> targets, timon::plans::PeriodKind frequency) {
  const auto is_other = [&](const Target& target) { return target.kind != frequency; };
  if (!std::ranges::all_of(targets, is_other)) std::erase_if(targets, is_other);
  std::ranges::stable_sort(targets, {}, &Target::end_on);
  std::vector<Millionths> values;
  for (const Target& target : targets) values.push_back(target.value);
  return values;
}

}  // namespace

PlanContent content_of(Session& session, const timon::plans::Plan& plan) {
  PlanContent content{plan,
                      storage::plans::levels_of(session, plan.id),
                      storage::plans::period_weights(session, plan.id),
                      timon::plans::in_tree_order(storage::plans::elements_of_plan(session, plan.id)),
                      storage::indicators::indicators_of_plan(session, plan.id),
                      {}};
  Targets targets = targets_in(session, plan);
  for (const auto& indicator : content.indicators)
    if (const auto own = targets.find(indicator.id); own != targets.end())
      content.targets.emplace(indicator.id, in_time_order(std::move(own->second), indicator.frequency));
  return content;
}

}  // namespace timon::usecases::plans
