#include "domain/reminders/matters.hpp"

#include <algorithm>
#include <tuple>

#include "domain/boards/place.hpp"

namespace timon::reminders {
namespace {

using access::Action;
using access::Caller;
using people::OfficeId;
using reports::ReportState;

access::Place place_of(const PlanSituation& situation, std::optional<OfficeId> office) {
  auto place = access::in_institution(situation.image.plan().institution_id);
  if (office) place.office_path = situation.image.office_path(*office);
  return place;
}

/// As much of it as falls to the caller.
Matter part_of(const Caller& caller, const PlanSituation& situation, const OwedByOffice& owed) {
  auto matter = owed.matter;
  if (access::may(caller, Action::Report, place_of(situation, matter.office))) return matter;
  matter.count = matter.late = 0;
  for (const auto& task : owed.tasks) {
    if (!access::may(caller, Action::Report, boards::place_of(situation.image, task.row))) continue;
    ++matter.count;
    matter.late = std::max(matter.late, task.late);
  }
  return matter;
}

/// What names the caller, and what names nobody.
void add_reports(const Caller& caller, const PlanSituation& situation, std::vector<Matter>& matters) {
  std::map<OwedByOffices::key_type, Matter> reports;
  const auto add = [&](const std::optional<people::PersonId>& person) {
    const auto found = situation.owed.find(person);
    if (found == situation.owed.end()) return;
    for (const auto& [key, owed] : found->second) {
      const auto part = part_of(caller, situation, owed);
      if (part.count == 0) continue;
      const auto [place, is_first] = reports.try_emplace(key, part);
      if (is_first) continue;
      place->second.count += part.count;
      place->second.late = std::max(place->second.late, part.late);
    }
  };
  add(std::nullopt);
  if (caller.person_id) add(caller.person_id);
  for (auto& [key, matter] : reports) matters.push_back(matter);
}

/// Fills in whose and when it is due; false before the window opens.
bool is_told(const PlanSituation& situation, OwedByOffice& owed) {
  const auto& task = owed.tasks.front();
  const auto window = situation.image.window(*task.period);
  const auto& calendar = situation.image.contents().windows.calendar();
  const auto reminded = last_by(days_of_window(window, situation.settings, calendar), situation.on);
  if (!reminded) return false;
  owed.matter.office = situation.image.responsible_office(task.row);
  owed.matter.period = task.period;
  owed.matter.due_on = window.close_on;
  owed.matter.days_late = calendars::days_late(window, situation.on, calendar);
  owed.matter.reminded = *reminded;
  return true;
}

void add_answers(const Caller& caller, const PlanSituation& situation, std::vector<Matter>& matters) {
  const auto& calendar = situation.image.contents().windows.calendar();
  for (const auto& its : situation.reports) {
    if (its.unanswered == 0 || !access::may(caller, Action::Report, place_of(situation, its.office_id))) continue;
    const calendars::Window window{its.observed_on, its.observed_on + 1, its.due_on, its.due_on};
    const auto reminded = last_by(days_of_window(window, situation.settings, calendar), situation.on);
    if (reminded)
      matters.push_back({.kind = MatterKind::Answer,
                         .office = its.office_id,
                         .period = its.period,
                         .count = its.unanswered,
                         .due_on = its.due_on,
                         .days_late = calendars::days_late(window, situation.on, calendar),
                         .reminded = *reminded});
  }
}

std::optional<MatterKind> waits_for_review(ReportState state) {
  if (state == ReportState::Delivered || state == ReportState::InReview) return MatterKind::Review;
  if (state == ReportState::Answered) return MatterKind::ReviewAnswer;
  return std::nullopt;
}

void add_reviews(const Caller& caller, const PlanSituation& situation, std::vector<Matter>& matters) {
  std::map<std::pair<MatterKind, plans::PeriodId>, Matter> waiting;
  const auto& calendar = situation.image.contents().windows.calendar();
  for (const auto& its : situation.reports) {
    const auto kind = waits_for_review(its.state);
    if (!kind || !access::may(caller, Action::ReviewReports, place_of(situation, its.office_id))) continue;
    const auto reminded = last_by(days_of_waiting(its.since, situation.settings, calendar), situation.on);
    if (!reminded) continue;
    auto& matter = waiting[{*kind, its.period->id}];
    if (matter.count == 0 || its.since < matter.due_on) matter.due_on = its.since, matter.reminded = *reminded;
    matter.kind = *kind;
    matter.period = its.period;
    matter.office = matter.count == 0 ? std::optional(its.office_id) : std::nullopt;
    ++matter.count;
    matter.days_late = calendar.count_after(matter.due_on, situation.on);
  }
  for (auto& [key, matter] : waiting) matters.push_back(matter);
}

}  // namespace

PlanSituation situation_of(const homes::PlanImage& image, const ReminderSettings& settings, Day on,
                           const reports::ClosedPeriods& closed) {
  PlanSituation situation{image, settings, on};
  for (const auto& task : homes::all_owed_reports(image, on, closed)) {
    const auto office = image.responsible_office(task.row);
    auto& owed = situation.owed[homes::responsible_person(image, task.row)][{office, task.period->id}];
    owed.tasks.push_back(task);
    ++owed.matter.count;
    owed.matter.late = std::max(owed.matter.late, task.late);
  }
  for (auto& [person, offices] : situation.owed)
    for (auto entry = offices.begin(); entry != offices.end();)
      entry = is_told(situation, entry->second) ? std::next(entry) : offices.erase(entry);
  return situation;
}

std::vector<Matter> matters_of(const Caller& caller, const PlanSituation& situation) {
  std::vector<Matter> matters;
  if (situation.settings.is_for_reporters) {
    add_reports(caller, situation, matters);
    add_answers(caller, situation, matters);
  }
  if (situation.settings.is_for_reviewers) add_reviews(caller, situation, matters);
  for (auto& matter : matters) matter.days_left = matter.due_on - situation.on;
  std::stable_sort(matters.begin(), matters.end(), [](const Matter& one, const Matter& other) {
    return std::tuple(one.due_on, one.kind) < std::tuple(other.due_on, other.kind);
  });
  return matters;
}

std::string key_of(const Matter& matter, plans::PlanId plan) {
  const bool is_of_office = matter.kind == MatterKind::Report || matter.kind == MatterKind::Answer;
  return std::string(name_of(matter.kind)) + '.' + plan.text() + '.' +
         (is_of_office && matter.office ? matter.office->text() : "-") + '.' + matter.period->id.text();
}

}  // namespace timon::reminders
