#include "domain/documents/feedback.hpp"

#include <algorithm>

#include "domain/documents/content_text.hpp"

namespace timon::documents {
namespace {

DutyLine duty_line(Duty duty, const std::string& text, Day due_on, Day on) {
  return {duty, text, due_on, std::max<std::int64_t>(on - due_on, 0)};
}

}  // namespace

bool concerns(const FeedbackDays& days, Day made_on, std::optional<Day> ended_on) {
  return made_on <= days.last && (!ended_on || *ended_on >= days.first);
}

bool has_lost_proof(const ConcerningRecommendation& concerning, const recommendations::Turn& turn) {
  return recommendations::has_lost_proof(turn, recommendations::standing_files(concerning.files, turn.id));
}

std::string content_text(const FeedbackFacts& facts) {
  ContentText text("feedback1;");
  text.add(facts.report ? name_of(facts.report->state) : std::string_view("none")).add(facts.delivered);
  text.add(static_cast<std::int64_t>(facts.observations.size()));
  for (const auto& one : facts.observations) text.add(one.id.value).add(one.text).add(name_of(one.state));
  text.add(static_cast<std::int64_t>(facts.turns.size()));
  for (const auto& turn : facts.turns) text.add(turn.id.value).add(name_of(turn.kind)).add(turn.text);
  auto ordered = facts.recommendations;
  std::ranges::sort(ordered, {}, [](const auto& its) { return its.recommendation.id; });
  for (const auto& its : ordered) {
    text.add(its.recommendation.id.value).add(its.recommendation.text).add(name_of(its.recommendation.state));
    for (const auto& turn : its.turns) text.add(turn.id.value).add(turn.text).add(turn.proof);
    for (const auto& file : its.files) {
      text.add(file.turn_id.value).add(file.name).add(file.hash);
      if (file.withdrawn_at) text.add("withdrawn").add(file.withdrawn_at->text()).add(file.withdrawal_reason);
    }
  }
  return text.text();
}

std::vector<DutyLine> duties_of(const std::vector<OwedReport>& owed, const FeedbackFacts& facts, Day on) {
  std::vector<DutyLine> duties;
  for (const auto& one : owed) duties.push_back(duty_line(one.duty, one.period, one.last_on, on));
  for (const auto& one : facts.observations)
    if (one.state == reports::ObservationState::Open)
      duties.push_back(duty_line(Duty::Attend, one.text, one.due_on, on));
  for (const auto& [one, turns, files] : facts.recommendations)
    if (one.state == recommendations::State::Open) duties.push_back(duty_line(Duty::Answer, one.text, one.due_on, on));
  std::ranges::stable_sort(duties, {}, &DutyLine::due_on);
  return duties;
}

}  // namespace timon::documents
