#include "domain/reminders/institution_matters.hpp"

#include <algorithm>
#include <tuple>

namespace timon::reminders {
namespace {

using access::Action;
using access::Caller;
using recommendations::State;

/// From the day it was made until it is due.
std::optional<ReminderDay> reminded_of_term(const InstitutionSituation& situation, Day made_on, Day due_on,
                                            const ReminderSettings& settings) {
  const calendars::Window window{made_on, made_on + 1, due_on, due_on};
  return last_by(days_of_window(window, settings, situation.calendar), situation.on);
}

std::int64_t days_late(const InstitutionSituation& situation, Day due_on) {
  const calendars::Window window{due_on, due_on, due_on, due_on};
  return calendars::days_late(window, situation.on, situation.calendar);
}

void add_recommendations(const Caller& caller, const InstitutionSituation& situation, std::vector<Matter>& matters) {
  for (const auto& its : situation.recommendations) {
    const auto& one = its.recommendation;
    if (one.state != State::Open || !access::may(caller, Action::AnswerRecommendations, its.place)) continue;
    const auto reminded = reminded_of_term(situation, its.made_on, one.due_on, situation.settings);
    if (!reminded) continue;
    matters.push_back({.kind = MatterKind::Recommendation,
                       .office = one.office_id,
                       .count = 1,
                       .due_on = one.due_on,
                       .days_late = days_late(situation, one.due_on),
                       .reminded = *reminded,
                       .subject = one.id.value,
                       .title = one.text,
                       .office_name = its.office_name});
  }
}

/// A call ends with its day: nobody is late for it.
void add_calls(const Caller& caller, const InstitutionSituation& situation, std::vector<Matter>& matters) {
  auto settings = situation.settings;
  settings.late_for = 0;
  for (const auto& call : situation.calls) {
    if (call.convocation.held_on < situation.on) continue;
    const auto reminded = reminded_of_term(situation, call.made_on, call.convocation.held_on, settings);
    if (!reminded) continue;
    for (const auto& office : call.offices)
      if (access::may(caller, Action::AnswerRecommendations, office.place))
        matters.push_back({.kind = MatterKind::Call,
                           .office = office.id,
                           .count = 1,
                           .due_on = call.convocation.held_on,
                           .reminded = *reminded,
                           .subject = call.convocation.id.value,
                           .title = call.convocation.title,
                           .office_name = office.name});
  }
}

/// What waits for who reads: many are one line, with the oldest day.
void add_waiting(Matter matter, Day since, const InstitutionSituation& situation, std::vector<Matter>& matters) {
  const auto reminded = last_by(days_of_waiting(since, situation.settings, situation.calendar), situation.on);
  if (!reminded) return;
  const auto there = std::ranges::find(matters, matter.kind, &Matter::kind);
  if (there != matters.end() && there->due_on <= since) {
    ++there->count;
    return;
  }
  matter.count = there == matters.end() ? 1 : there->count + 1;
  matter.due_on = since;
  matter.reminded = *reminded;
  matter.days_late = situation.calendar.count_after(since, situation.on);
  if (there == matters.end())
    matters.push_back(std::move(matter));
  else
    *there = std::move(matter);
}

void add_answers(const Caller& caller, const InstitutionSituation& situation, std::vector<Matter>& matters) {
  for (const auto& its : situation.recommendations) {
    const auto& one = its.recommendation;
    const bool may_judge = access::may(caller, Action::Recommend, its.place) &&
                           recommendations::speaks_for(caller, one.origin) &&
                           !caller.is_of_office_or_below(one.office_id);
    if (one.state == State::Answered && may_judge)
      add_waiting({.kind = MatterKind::RecommendationAnswer}, its.answered_on, situation, matters);
  }
}

void add_marks(const Caller& caller, const InstitutionSituation& situation, std::vector<Matter>& matters) {
  if (!access::may(caller, Action::Convoke, access::in_institution(situation.institution))) return;
  for (const auto& call : situation.calls)
    if (call.convocation.held_on <= situation.on && !call.offices.empty())
      add_waiting({.kind = MatterKind::CallMarks}, call.convocation.held_on, situation, matters);
}

}  // namespace

std::vector<Matter> matters_of(const Caller& caller, const InstitutionSituation& situation) {
  std::vector<Matter> matters;
  if (situation.settings.is_for_reporters) {
    add_recommendations(caller, situation, matters);
    add_calls(caller, situation, matters);
  }
  if (situation.settings.is_for_reviewers) {
    add_answers(caller, situation, matters);
    add_marks(caller, situation, matters);
  }
  for (auto& matter : matters) matter.days_left = matter.due_on - situation.on;
  std::ranges::stable_sort(matters, {}, [](const Matter& its) { return std::tuple(its.due_on, its.kind); });
  return matters;
}

std::string key_of(const Matter& matter, people::OfficeId institution) {
  return std::string(name_of(matter.kind)) + '.' + institution.text() + '.' +
         (matter.office ? matter.office->text() : "-") + '.' + std::to_string(matter.subject);
}

}  // namespace timon::reminders
