#include <algorithm>

#include "domain/covers/year_target.hpp"
#include "domain/homes/asking.hpp"
#include "domain/plans/make_periods.hpp"
#include "storage/logframes/logframe_store.hpp"
#include "usecases/covers/cover_content.hpp"

namespace timon::usecases::covers {

using storage::Session;
using timon::covers::year_target;
using timon::indicators::Accumulation;
using timon::indicators::Indicator;
using timon::indicators::Observation;
using timon::plans::Period;
using timon::plans::PeriodKind;
using timon::reports::Fact;
using timon::reports::FactKind;

namespace {

using Means = std::map<timon::indicators::IndicatorId, std::string>;

bool lies_within(const Period& period, const Period& year) {
  return period.kind < year.kind && year.start_on <= period.start_on && period.end_on <= year.end_on;
}

/// What is planned and reported in the periods of a year, in order of their end.
std::vector<Observation> within(const PlanImage& image, const std::vector<Fact>& facts, const Period& year) {
  std::vector<Observation> observations;
  std::optional<timon::plans::PeriodId> last;
  for (const Fact& fact : facts) {
    const Period* period = image.period(fact.period_id);
    if (period == nullptr || !lies_within(*period, year) || fact.kind == FactKind::Verified) continue;
    if (last != fact.period_id) observations.push_back({period->start_on, period->end_on, {}, {}});
    last = fact.period_id;
    (fact.kind == FactKind::Planned ? observations.back().planned : observations.back().actual) =
        timon::reports::amount_of(fact);
  }
  std::ranges::stable_sort(observations, {}, &Observation::end_on);
  return observations;
}

std::optional<Millionths> typed_for(const std::vector<Fact>& facts, const Period& year) {
  for (const Fact& fact : facts)
    if (fact.kind == FactKind::Planned && fact.period_id == year.id) return fact.value;
  return std::nullopt;
}

std::vector<PlannedTarget> targets_of(const PlanImage& image, const Indicator& indicator,
                                      const std::vector<Fact>& facts) {
  std::vector<PlannedTarget> targets;
  for (const Fact& fact : facts)
    if (fact.kind == FactKind::Planned)
      if (const Period* period = image.period(fact.period_id)) targets.push_back({*period, fact.value});
  for (const Period& year : years_of(image)) {
    if (std::ranges::any_of(targets, [&](const auto& target) { return target.period.id == year.id; })) continue;
    if (const auto value = year_target({}, indicator.accumulation, within(image, facts, year)))
      targets.push_back({year, value, true});
  }
  std::ranges::stable_sort(targets, [](const auto& one, const auto& other) {
    return std::tuple(one.period.start_on, other.period.end_on) < std::tuple(other.period.start_on, one.period.end_on);
  });
  return targets;
}

/// Only what adds up through the year is told as a share of it (PMG-43).
timon::covers::YearProgress progress_of(const PlanImage& image, const Indicator& indicator,
                                        const std::vector<Fact>& facts, Day on) {
  const auto years = years_of(image);
  const auto year =
      std::ranges::find_if(years, [&](const auto& its) { return its.start_on <= on && on <= its.end_on; });
  if (indicator.accumulation != Accumulation::Sum || year == years.end()) return {};
  const auto observations = within(image, facts, *year);
  const auto sums = timon::indicators::to_date(indicator.accumulation, indicator.sense, observations, on);
  const auto amount = [](const timon::indicators::Accumulated& sum) {
    return Millionths{sum.value ? sum.value->rounded(Millionths::scale).value_or(0) : 0};
  };
  return timon::covers::year_progress(year_target(typed_for(facts, *year), indicator.accumulation, observations),
                                      amount(sums.due), amount(sums.done));
}

SheetIndicator indicator_at(const PlanImage& image, Row row, Row leaf, const Means& means, Day on) {
  const Indicator& its = *image.indicator_of_leaf(leaf);
  const auto& facts = timon::homes::facts_of(image, row, leaf);
  SheetIndicator shown{.indicator = &its, .targets = targets_of(image, its, facts)};
  if (const auto* measure = its.measure_id ? image.measure(*its.measure_id) : nullptr) shown.measure = measure->name;
  if (const auto said = means.find(its.id); said != means.end()) shown.means = said->second;
  shown.progress = progress_of(image, its, facts, on);
  return shown;
}

}  // namespace

std::vector<Period> years_of(const PlanImage& image) {
  std::vector<Period> years;
  for (const Period& period : image.contents().periods)
    if (period.kind == PeriodKind::Year && period.end_on >= image.plan().start_on &&
        period.start_on <= image.plan().end_on)
      years.push_back(period);
  if (!years.empty()) return years;
  const auto made = timon::plans::make_periods(PeriodKind::Year, image.plan().start_on, image.plan().end_on);
  return made ? *made : years;
}

std::vector<SheetGoal> goals_of(Session& session, const PlanImage& image, Row row, Day on) {
  const Means means = storage::logframes::means_of_plan(session, image.plan().id);
  std::vector<SheetGoal> goals;
  for (Row below = row + 1; below < image.tree().end[row]; ++below) {
    if (image.kind(below) != timon::plans::ElementKind::Goal) continue;
    SheetGoal goal{below, {}};
    for (Row leaf = image.tree().first_leaf[below]; leaf < image.tree().first_leaf[below + 1]; ++leaf)
      if (image.indicator_of_leaf(leaf) != nullptr)
        goal.indicators.push_back(indicator_at(image, below, leaf, means, on));
    goals.push_back(std::move(goal));
  }
  return goals;
}

}  // namespace timon::usecases::covers
