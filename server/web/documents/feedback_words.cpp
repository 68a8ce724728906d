#include "web/documents/feedback_words.hpp"

#include "base/clock.hpp"

namespace timon::documents {
namespace {

using recommendations::Recommendation;
using reports::Observation;
using usecases::documents::FeedbackLine;

template <class Kind>
std::string word_of(const Catalogue& words, const char* group, Kind kind) {
  return words.text(std::string("staff.") + group + "." + std::string(name_of(kind)));
}

std::string with_code(const plans::Element& element) { return element.code + " " + element.name; }

}  // namespace

std::string FeedbackWords::day_of(Instant at) const {
  return day(local_day(at, sheet_.institution.institution.time_zone));
}

std::vector<std::pair<std::string, std::string>> FeedbackWords::facts() const {
  const auto& punctuality = sheet_.punctuality;
  const auto due = punctuality.on_time + punctuality.late + punctuality.missing;
  std::vector<std::pair<std::string, std::string>> facts;
  const auto add = [&](const char* key, std::string value) { facts.emplace_back(say(key), std::move(value)); };
  add("office", sheet_.office->name);
  add("period", say("period_days", {{"period", sheet_.period->name},
                                    {"start_on", sheet_.period->start_on.text()},
                                    {"end_on", sheet_.period->end_on.text()}}));
  if (sheet_.window)
    add("window",
        say("window_days", {{"open_on", sheet_.window->open_on.text()}, {"last_on", sheet_.window->last_on.text()}}));
  const auto& report = sheet_.facts.report;
  add("state", report ? words_.text("document.report_state." + std::string(name_of(report->state))) : say("no_report"));
  if (sheet_.standing)
    add("delivery", words_.text("staff.standing." + std::string(name_of(sheet_.standing->state)),
                                {{"days", std::to_string(sheet_.standing->days_late)}}));
  if (const auto share = punctuality.share())
    add("punctuality", say("punctuality_share", {{"on_time", std::to_string(punctuality.on_time)},
                                                 {"due", std::to_string(due)},
                                                 {"share", words_.locale().percent(*share)}}));
  add("integrality", word_of(words_, "integrality", sheet_.integrality));
  add("on", words_.locale().day(sheet_.on));
  return facts;
}

std::string FeedbackWords::initiative(const FeedbackLine& line) const {
  return line.initiative ? with_code(sheet_.image->element(*line.initiative)) : std::string();
}

std::string FeedbackWords::goal(const FeedbackLine& line) const {
  const auto& element = sheet_.image->element(line.annex.task.row);
  const auto* indicator = sheet_.image->indicator_of_leaf(line.annex.task.leaf);
  const bool is_other = indicator != nullptr && indicator->name != element.name;
  return with_code(element) + (is_other ? "\n" + indicator->name : "");
}

std::string FeedbackWords::measure(const FeedbackLine& line) const {
  const auto* indicator = sheet_.image->indicator_of_leaf(line.annex.task.leaf);
  if (indicator == nullptr) return "%";
  const auto* measure = indicator->measure_id ? sheet_.image->measure(*indicator->measure_id) : nullptr;
  return measure != nullptr ? measure->name : "—";
}

std::string FeedbackWords::criterion(const Observation& its) const {
  return word_of(words_, "criterion_of_report", its.criterion);
}
std::string FeedbackWords::severity(const Observation& its) const {
  return word_of(words_, "observation_severity", its.severity);
}
std::string FeedbackWords::state(const Observation& its) const {
  return word_of(words_, "observation_state", its.state);
}
std::string FeedbackWords::about(const Observation& its) const {
  const auto name = its.subject_id ? usecases::documents::subject_name(sheet_, *its.subject_id) : std::string();
  return name.empty() ? words_.text("staff.observation.whole") : name;
}

std::vector<std::string> FeedbackWords::turns(const Observation& its) const {
  std::vector<std::string> sentences;
  for (const auto& turn : sheet_.facts.turns)
    if (turn.observation_id == its.id)
      sentences.push_back(day_of(turn.recorded_at) + ". " + word_of(words_, "turn", turn.kind) + " " + turn.text);
  return sentences;
}

std::string FeedbackWords::origin(const Recommendation& its) const {
  return word_of(words_, "recommendation_origin", its.origin);
}
std::string FeedbackWords::criterion(const Recommendation& its) const {
  return word_of(words_, "recommendation_criterion", its.criterion);
}
std::string FeedbackWords::state(const Recommendation& its) const {
  return word_of(words_, "recommendation_state", its.state);
}

std::string FeedbackWords::file_name(const recommendations::ListedFile& file) const {
  if (!file.withdrawn_at) return file.name;
  return say("withdrawn_file",
             {{"name", file.name}, {"day", day_of(*file.withdrawn_at)}, {"reason", file.withdrawal_reason}});
}

std::vector<std::string> FeedbackWords::turns(const ConcerningRecommendation& concerning) const {
  std::vector<std::string> sentences;
  for (const auto& turn : concerning.turns) {
    auto text = day_of(turn.recorded_at) + ". " + word_of(words_, "recommendation_turn", turn.kind) + " " + turn.text;
    if (!turn.proof.empty()) text += " " + words_.text("staff.recommendations.proof_is", {{"proof", turn.proof}});
    std::string names;
    for (const auto& file : concerning.files)
      if (file.turn_id == turn.id) names += (names.empty() ? "" : ", ") + file_name(file);
    if (!names.empty()) text += (text.ends_with('.') ? " " : ". ") + say("files", {{"names", names}});
    if (has_lost_proof(concerning, turn)) text += " " + words_.text("staff.recommendations.lost_proof");
    sentences.push_back(std::move(text));
  }
  return sentences;
}

std::string FeedbackWords::duty(const DutyLine& line) const {
  return say("duty_" + std::string(name_of(line.duty)), {{"text", line.text}});
}

std::string FeedbackWords::late(const DutyLine& line) const {
  return line.days_late > 0 ? say("late", {{"days", std::to_string(line.days_late)}}) : std::string();
}

}  // namespace timon::documents
