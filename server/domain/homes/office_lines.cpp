#include "domain/homes/office_lines.hpp"

#include <algorithm>

namespace timon::homes {
namespace {

using reports::Fact;
using reports::FactKind;

const plans::Period* period_of(const PlanImage& image, const Fact& fact) { return image.period(fact.period_id); }

/// Of own progress: its hundred was told in a period that ends before.
bool was_done_before(const PlanImage& image, Row row, Row leaf, const plans::Period& period) {
  if (image.indicator_of_leaf(leaf) != nullptr) return false;
  const auto& facts = facts_of(image, row, leaf);
  return std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) {
    const auto* its = period_of(image, fact);
    return fact.kind != FactKind::Planned && its != nullptr && its->end_on < period.end_on &&
           reports::amount_of(fact).value >= whole<6>(100);
  });
}

/// How far something got is told by any later report as well.
bool is_told(const PlanImage& image, const Task& task) {
  if (task.reported != nullptr) return true;
  if (image.indicator_of_leaf(task.leaf) != nullptr) return false;
  const auto& facts = facts_of(image, task.row, task.leaf);
  return std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) {
    const auto* its = period_of(image, fact);
    return fact.kind == FactKind::Reported && its != nullptr && its->end_on > task.period->end_on;
  });
}

const plans::Period* year_of(const PlanImage& image, const plans::Period& period) {
  for (const auto& its : image.contents().periods)
    if (its.kind == plans::PeriodKind::Year && its.start_on <= period.start_on && period.end_on <= its.end_on)
      return &its;
  return nullptr;
}

bool is_same_calendar_year(Day one, Day other) { return one.text().substr(0, 4) == other.text().substr(0, 4); }

}  // namespace

std::vector<Task> lines_of_office(const PlanImage& image, people::OfficeId office, const plans::Period& period,
                                  Day on) {
  const Asking asking(image, on);
  std::vector<Task> lines;
  each_leaf(image, [&](Row row, Row leaf) {
    if (image.responsible_office(row) != office || was_done_before(image, row, leaf, period)) return;
    for (const auto* asked : asking.periods_of(row, leaf))
      if (asked->id == period.id) lines.push_back(asking.task(row, leaf, asked));
  });
  return lines;
}

AskedOfOffices asked_of_offices(const PlanImage& image, plans::PeriodKind kind, Day on,
                                std::optional<people::OfficeId> office) {
  const Asking asking(image, on);
  AskedOfOffices counts;
  each_leaf(image, [&](Row row, Row leaf) {
    const auto responsible = image.responsible_office(row);
    if (!responsible || (office && responsible != office)) return;
    for (const auto* period : asking.periods_of(row, leaf)) {
      if (period->kind != kind || was_done_before(image, row, leaf, *period)) continue;
      auto& count = counts[{*responsible, period->id}];
      ++count.asked;
      if (is_told(image, asking.task(row, leaf, period))) ++count.told;
    }
  });
  return counts;
}

std::vector<const plans::Period*> called_periods(const PlanImage& image) {
  const auto kind = image.rhythm();
  std::vector<const plans::Period*> periods;
  for (const auto& its : image.contents().periods)
    if (its.kind == kind && its.end_on >= image.plan().start_on && its.start_on <= image.plan().end_on)
      periods.push_back(&its);
  std::sort(periods.begin(), periods.end(), [](const auto* a, const auto* b) { return a->end_on < b->end_on; });
  return periods;
}

std::vector<const plans::Period*> periods_of_year(const PlanImage& image, const plans::Period& period) {
  const auto* year = year_of(image, period);
  std::vector<const plans::Period*> periods;
  for (const auto& its : image.contents().periods) {
    const bool is_within = year != nullptr ? year->start_on <= its.start_on && its.end_on <= year->end_on
                                           : is_same_calendar_year(its.end_on, period.end_on);
    if (its.kind == period.kind && is_within) periods.push_back(&its);
  }
  std::sort(periods.begin(), periods.end(), [](const auto* a, const auto* b) { return a->end_on < b->end_on; });
  return periods;
}

}  // namespace timon::homes
