#include "domain/homes/plan_tasks.hpp"

#include "domain/boards/place.hpp"
#include "domain/homes/asking.hpp"
#include "domain/reports/reporting.hpp"

namespace timon::homes {
namespace {

struct Asked {
  std::vector<AskedPeriod> periods{};
  Tells tells = Tells::EachPeriod;
};

/// For what each subject is asked on a day.
struct Owing {
  const PlanImage& image;
  Day on;
  const reports::ClosedPeriods& closed;
  Asking asking{image, on};

  /// What has told its hundred owes no more.
  Asked asked_of(Row row, Row leaf) const {
    const bool tells_progress = image.indicator_of_leaf(leaf) == nullptr;
    Asked asked{.tells = tells_progress ? Tells::HowFar : Tells::EachPeriod};
    if (tells_progress && asking.is_done(row, leaf)) return asked;
    const auto office = image.responsible_office(row);
    for (const auto* period : asking.periods_of(row, leaf)) {
      const bool is_reported = asking.task(row, leaf, period).reported != nullptr;
      // What was told of a closed period still makes earlier ones idle.
      if (!is_reported && closed.refusal({*period, reports::FactKind::Reported, office, on})) continue;
      const auto window = image.window(*period);
      asked.periods.push_back({period->id, period->start_on, window.close_on, window.last_on, is_reported});
    }
    return asked;
  }
  Task task(Row row, Row leaf, const OwedReport& owed) const {
    auto task = asking.task(row, leaf, image.period(owed.period_id));
    task.late = owed.late;
    return task;
  }
};

}  // namespace

std::vector<Task> owed_reports(const PlanImage& image, Day on, const reports::ClosedPeriods& closed) {
  const Owing owing{image, on, closed};
  std::vector<Task> tasks;
  each_leaf(image, [&](Row row, Row leaf) {
    const auto asked = owing.asked_of(row, leaf);
    if (const auto owed = owed_report(asked.periods, asked.tells, on)) tasks.push_back(owing.task(row, leaf, *owed));
  });
  return tasks;
}

std::vector<Task> all_owed_reports(const PlanImage& image, Day on, const reports::ClosedPeriods& closed) {
  const Owing owing{image, on, closed};
  std::vector<Task> tasks;
  each_leaf(image, [&](Row row, Row leaf) {
    const auto asked = owing.asked_of(row, leaf);
    for (const auto& owed : owed_reports(asked.periods, asked.tells, on)) tasks.push_back(owing.task(row, leaf, owed));
  });
  return tasks;
}

std::vector<Task> reports_of(const PlanImage& image) {
  std::vector<Task> tasks;
  each_leaf(image, [&](Row row, Row leaf) {
    const auto& facts = facts_of(image, row, leaf);
    for (const auto& fact : facts)
      if (fact.kind == reports::FactKind::Reported)
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

}  // namespace timon::homes
