#include "domain/homes/asking.hpp"

#include <algorithm>

namespace timon::homes {
namespace {

using reports::Fact;
using reports::FactKind;
using Periods = std::vector<const plans::Period*>;

void sort_by_end(Periods& periods) {
  std::sort(periods.begin(), periods.end(), [](const auto* a, const auto* b) { return a->end_on < b->end_on; });
}

/// Nothing is asked where nothing is to be done; where less is better, nothing is a target as any other.
bool asks_for_something(const Fact& planned, const indicators::Indicator* indicator) {
  const bool is_less_better = indicator != nullptr && indicator->sense == indicators::Sense::Descending;
  return is_less_better || reports::amount_of(planned).value.units != 0;
}

bool lies_in_one(const plans::Period& period, const Periods& planned) {
  return std::any_of(planned.begin(), planned.end(),
                     [&](const auto* its) { return its->start_on <= period.start_on && period.end_on <= its->end_on; });
}

bool meets(const plans::Period& period, const plans::Element& element) {
  return element.start_on && period.end_on >= *element.start_on;
}

bool tells_hundred(const Fact& fact) {
  return fact.kind != FactKind::Planned && reports::amount_of(fact).value >= whole<6>(100);
}

}  // namespace

const std::vector<Fact>& facts_of(const PlanImage& image, Row row, Row leaf) {
  static const std::vector<Fact> none;
  const auto* indicator = image.indicator_of_leaf(leaf);
  const auto found = image.facts().find(indicator != nullptr ? indicator->id.value : image.element(row).id.value);
  return found == image.facts().end() ? none : *found->second;
}

Task task_of(Row row, Row leaf, const plans::Period* period, const std::vector<Fact>& facts) {
  Task task{row, leaf, period};
  const auto first = std::lower_bound(facts.begin(), facts.end(), period->id,
                                      [](const Fact& fact, plans::PeriodId id) { return fact.period_id < id; });
  for (auto fact = first; fact != facts.end() && fact->period_id == period->id; ++fact)
    (fact->kind == FactKind::Planned    ? task.planned
     : fact->kind == FactKind::Reported ? task.reported
                                        : task.verified) = &*fact;
  return task;
}

Asking::Asking(const PlanImage& image, Day on) : image_(image), rhythm_(image.rhythm()), on_(on) {
  for (const auto& period : image.contents().periods)
    if (period.end_on >= image.plan().start_on && period.start_on <= image.plan().end_on)
      by_kind_[period.kind].push_back(&period);
  for (auto& [kind, periods] : by_kind_) sort_by_end(periods);
}

std::vector<const plans::Period*> Asking::periods_of(Row row, Row leaf) const {
  const auto& facts = facts_of(image_, row, leaf);
  const auto* indicator = image_.indicator_of_leaf(leaf);
  auto asked = indicator != nullptr ? of_indicator(*indicator, facts) : of_progress(image_.element(row), facts);
  std::erase_if(asked, [&](const auto* period) { return !image_.is_asked(row, *period); });
  return asked;
}

bool Asking::is_done(Row row, Row leaf) const {
  const auto& facts = facts_of(image_, row, leaf);
  return std::any_of(facts.begin(), facts.end(), tells_hundred);
}

Periods Asking::planned_periods(const std::vector<Fact>& facts, const indicators::Indicator* indicator) const {
  Periods periods;
  for (const auto& fact : facts)
    if (fact.kind == FactKind::Planned && asks_for_something(fact, indicator))
      if (const auto* period = image_.period(fact.period_id)) periods.push_back(period);
  return periods;
}

/// The periods of its frequency that have a target, or lie in a longer one that does.
Periods Asking::of_indicator(const indicators::Indicator& indicator, const std::vector<Fact>& facts) const {
  const auto planned = planned_periods(facts, &indicator);
  Periods asked;
  const auto kind = by_kind_.find(indicator.frequency);
  if (kind == by_kind_.end() || planned.empty()) return asked;
  for (const auto* period : kind->second)
    if (period->start_on <= on_ && lies_in_one(*period, planned)) asked.push_back(period);
  return asked;
}

/// The periods of its planned curve; without one, from its first day on in the plan's rhythm.
Periods Asking::of_progress(const plans::Element& element, const std::vector<Fact>& facts) const {
  auto asked = planned_periods(facts, nullptr);
  sort_by_end(asked);
  const auto kind = by_kind_.find(rhythm_);
  if (!asked.empty() || kind == by_kind_.end()) return asked;
  for (const auto* period : kind->second)
    if (period->start_on <= on_ && meets(*period, element)) asked.push_back(period);
  return asked;
}

}  // namespace timon::homes
