#include "domain/homes/plan_tasks.hpp"

#include <algorithm>
#include <map>

#include "domain/boards/place.hpp"
#include "domain/boards/rhythm.hpp"
#include "domain/reports/reporting.hpp"

namespace timon::homes {
namespace {

using reports::Fact;
using reports::FactKind;

/// Periods within the plan by their kind, in order of their end.
using PeriodsByKind = std::map<plans::PeriodKind, std::vector<const plans::Period*>>;

PeriodsByKind periods_by_kind(const PlanImage& image) {
  PeriodsByKind by_kind;
  for (const auto& period : image.contents().periods)
    if (period.end_on >= image.plan().start_on && period.start_on <= image.plan().end_on)
      by_kind[period.kind].push_back(&period);
  for (auto& [kind, periods] : by_kind)
    std::sort(periods.begin(), periods.end(), [](const auto* a, const auto* b) { return a->end_on < b->end_on; });
  return by_kind;
}

const std::vector<Fact>& facts_of(const PlanImage& image, Row row, Row leaf) {
  static const std::vector<Fact> none;
  const auto* indicator = image.indicator_of_leaf(leaf);
  const auto found = image.facts().find(indicator != nullptr ? indicator->id.value : image.element(row).id.value);
  return found == image.facts().end() ? none : *found->second;
}

/// The facts stand in order of period and kind.
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

/// Nothing is asked where nothing is to be done; where less is better, nothing is a target as any other.
bool asks_for_something(const Fact& planned, const indicators::Indicator* indicator) {
  const bool is_less_better = indicator != nullptr && indicator->sense == indicators::Sense::Descending;
  return is_less_better || reports::amount_of(planned).value.units != 0;
}

std::vector<const plans::Period*> planned_periods(const PlanImage& image, const std::vector<Fact>& facts,
                                                  const indicators::Indicator* indicator) {
  std::vector<const plans::Period*> periods;
  for (const auto& fact : facts)
    if (fact.kind == FactKind::Planned && asks_for_something(fact, indicator))
      if (const auto* period = image.period(fact.period_id)) periods.push_back(period);
  return periods;
}

bool lies_in_one(const plans::Period& period, const std::vector<const plans::Period*>& planned) {
  return std::any_of(planned.begin(), planned.end(),
                     [&](const auto* its) { return its->start_on <= period.start_on && period.end_on <= its->end_on; });
}

bool meets(const plans::Period& period, const plans::Element& element) {
  return element.start_on && period.end_on >= *element.start_on;
}

bool is_done(const std::vector<Fact>& facts) {
  return std::any_of(facts.begin(), facts.end(), [](const Fact& fact) {
    return fact.kind != FactKind::Planned && reports::amount_of(fact).value >= whole<6>(100);
  });
}

struct Asking {
  const PlanImage& image;
  PeriodsByKind by_kind;
  plans::PeriodKind rhythm;
  Day on;

  /// An indicator: the periods of its frequency that have a target, or lie in a longer one that does.
  std::vector<const plans::Period*> of_indicator(const indicators::Indicator& indicator,
                                                 const std::vector<Fact>& facts) const {
    const auto planned = planned_periods(image, facts, &indicator);
    std::vector<const plans::Period*> asked;
    const auto kind = by_kind.find(indicator.frequency);
    if (kind == by_kind.end() || planned.empty()) return asked;
    for (const auto* period : kind->second)
      if (period->start_on <= on && lies_in_one(*period, planned)) asked.push_back(period);
    return asked;
  }

  /// Own progress: the periods of its planned curve; without one, from its first day on in the plan's rhythm.
  std::vector<const plans::Period*> of_progress(const plans::Element& element, const std::vector<Fact>& facts) const {
    if (is_done(facts)) return {};
    auto asked = planned_periods(image, facts, nullptr);
    std::sort(asked.begin(), asked.end(), [](const auto* a, const auto* b) { return a->end_on < b->end_on; });
    const auto kind = by_kind.find(rhythm);
    if (!asked.empty() || kind == by_kind.end()) return asked;
    for (const auto* period : kind->second)
      if (period->start_on <= on && meets(*period, element)) asked.push_back(period);
    return asked;
  }

  std::optional<Task> owed(Row row, Row leaf) const {
    const auto& facts = facts_of(image, row, leaf);
    const auto* indicator = image.indicator_of_leaf(leaf);
    std::vector<AskedPeriod> asked;
    for (const auto* period :
         indicator != nullptr ? of_indicator(*indicator, facts) : of_progress(image.element(row), facts))
      asked.push_back(
          {period->id, period->start_on, period->end_on, task_of(row, leaf, period, facts).reported != nullptr});
    const auto owed = owed_report(asked, indicator != nullptr ? Tells::EachPeriod : Tells::HowFar, on);
    if (!owed) return std::nullopt;
    auto task = task_of(row, leaf, image.period(owed->period_id), facts);
    task.late = owed->late;
    return task;
  }
};

template <class Visit>
void each_leaf(const PlanImage& image, Visit visit) {
  for (Row row = 0; row < image.size(); ++row)
    for (Row leaf = image.tree().first_leaf[row]; leaf < image.tree().first_leaf[row + 1]; ++leaf) visit(row, leaf);
}

}  // namespace

std::vector<Task> owed_reports(const PlanImage& image, Day on) {
  const Asking asking{image, periods_by_kind(image), boards::rhythm_of(image), on};
  std::vector<Task> tasks;
  each_leaf(image, [&](Row row, Row leaf) {
    if (const auto owed = asking.owed(row, leaf)) tasks.push_back(*owed);
  });
  return tasks;
}

std::vector<Task> reports_of(const PlanImage& image) {
  std::vector<Task> tasks;
  each_leaf(image, [&](Row row, Row leaf) {
    const auto& facts = facts_of(image, row, leaf);
    for (const auto& fact : facts)
      if (fact.kind == FactKind::Reported)
        if (const auto* period = image.period(fact.period_id)) tasks.push_back(task_of(row, leaf, period, facts));
  });
  return tasks;
}

bool awaits_verification(const Task& task) {
  if (task.reported == nullptr) return false;
  return task.verified == nullptr || task.verified->recorded_at < task.reported->recorded_at;
}

bool is_over_reported(const PlanImage& image, const Task& task) {
  if (task.reported == nullptr || task.verified == nullptr) return false;
  const auto* indicator = image.indicator_of_leaf(task.leaf);
  const auto reported = reports::number_of(*task.reported), verified = reports::number_of(*task.verified);
  const bool is_less_better = indicator != nullptr && indicator->sense == indicators::Sense::Descending;
  return is_less_better ? reported < verified : verified < reported;
}

std::optional<people::PersonId> responsible_person(const PlanImage& image, Row row) {
  for (Row step = row; step != boards::no_row; step = image.tree().parent[step])
    if (const auto person = image.element(step).person_id) return person;
  return std::nullopt;
}

bool is_task_of(const access::Caller& caller, const PlanImage& image, Row row) {
  const auto person = responsible_person(image, row);
  if (person && person != caller.person_id) return false;
  return access::may(caller, access::Action::Report, boards::place_of(image, row));
}

bool may_verify(const access::Caller& caller, const PlanImage& image, const Task& task) {
  if (task.reported == nullptr) return false;
  if (reports::refusal_of_verifier(caller, *task.reported, image.responsible_office(task.row))) return false;
  return access::may(caller, access::Action::Verify, boards::place_of(image, task.row));
}

Outcome outcome_of(const Task& reported) {
  if (awaits_verification(reported)) return Outcome::Waiting;
  const bool is_same = reports::amount_of(*reported.reported) == reports::amount_of(*reported.verified);
  return is_same ? Outcome::Confirmed : Outcome::Changed;
}

std::vector<double> shares_of(const boards::Tree& tree) {
  std::vector<double> below(tree.size() + 1);
  for (Row row = 0; row < tree.size(); ++row)
    below[tree.parent[row] == boards::no_row ? tree.size() : tree.parent[row]] += static_cast<double>(tree.weight[row]);
  std::vector<double> shares(tree.size());
  for (Row row = 0; row < tree.size(); ++row) {
    const Row parent = tree.parent[row];
    const double siblings = below[parent == boards::no_row ? tree.size() : parent];
    const double above = parent == boards::no_row ? 1.0 : shares[parent];
    shares[row] = siblings > 0 ? above * static_cast<double>(tree.weight[row]) / siblings : 0.0;
  }
  return shares;
}

}  // namespace timon::homes
