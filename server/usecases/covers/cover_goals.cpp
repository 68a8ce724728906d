#include <algorithm>

#include "domain/homes/asking.hpp"
#include "storage/logframes/logframe_store.hpp"
#include "usecases/covers/cover_content.hpp"

namespace timon::usecases::covers {

using storage::Session;
using timon::indicators::Accumulation;
using timon::indicators::Indicator;
using timon::plans::Period;
using timon::plans::PeriodKind;
using timon::reports::Fact;
using timon::reports::FactKind;

namespace {

using Means = std::map<timon::indicators::IndicatorId, std::string>;

std::vector<PlannedTarget> targets_of(const PlanImage& image, const std::vector<Fact>& facts) {
  std::vector<PlannedTarget> targets;
  for (const Fact& fact : facts)
    if (fact.kind == FactKind::Planned)
      if (const Period* period = image.period(fact.period_id)) targets.push_back({period, fact.value});
  std::ranges::sort(targets, [](const auto& one, const auto& other) {
    return std::tuple(one.period->start_on, other.period->end_on) <
           std::tuple(other.period->start_on, one.period->end_on);
  });
  return targets;
}

const Period* year_with(const PlanImage& image, Day on) {
  for (const Period& period : image.contents().periods)
    if (period.kind == PeriodKind::Year && period.start_on <= on && on <= period.end_on) return &period;
  return nullptr;
}

struct YearSums {
  std::optional<Millionths> of_year{};  ///< the target of the year itself
  Millionths all{}, planned{}, actual{};
};

void add(Millionths& sum, const std::optional<Millionths>& value) {
  if (value) sum = checked_add(sum, *value).value_or(sum);
}

/// Only what adds up through the year is told as a share of it (PMG-43).
timon::covers::YearProgress progress_of(const PlanImage& image, const Indicator& indicator,
                                        const std::vector<Fact>& facts, Day on) {
  const Period* year = year_with(image, on);
  if (indicator.accumulation != Accumulation::Sum || year == nullptr) return {};
  YearSums sums;
  for (const Fact& fact : facts) {
    const Period* period = image.period(fact.period_id);
    if (period == nullptr || period->start_on < year->start_on || period->end_on > year->end_on) continue;
    if (period->kind == PeriodKind::Year) {
      if (fact.kind == FactKind::Planned) sums.of_year = fact.value;
      continue;
    }
    if (fact.kind == FactKind::Planned) add(sums.all, fact.value);
    if (period->end_on > on) continue;
    if (fact.kind == FactKind::Planned) add(sums.planned, fact.value);
    if (fact.kind == FactKind::Reported) add(sums.actual, fact.value);
  }
  return timon::covers::year_progress(sums.of_year ? sums.of_year : std::optional(sums.all), sums.planned, sums.actual);
}

SheetIndicator indicator_at(const PlanImage& image, Row row, Row leaf, const Means& means, Day on) {
  const Indicator& its = *image.indicator_of_leaf(leaf);
  const auto& facts = timon::homes::facts_of(image, row, leaf);
  SheetIndicator shown{.indicator = &its, .targets = targets_of(image, facts)};
  if (const auto* measure = its.measure_id ? image.measure(*its.measure_id) : nullptr) shown.measure = measure->name;
  if (const auto said = means.find(its.id); said != means.end()) shown.means = said->second;
  shown.progress = progress_of(image, its, facts, on);
  return shown;
}

}  // namespace

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
