#include "web/api/documents/feedback_view.hpp"

namespace timon::api::documents {
namespace {

using usecases::documents::FeedbackLine;
using usecases::documents::FeedbackSheet;

FeedbackElementView element_view(const timon::boards::PlanImage& image, timon::boards::Row row) {
  const auto& element = image.element(row);
  return {element.id, element.code, element.name};
}

FeedbackLineView line_view(const FeedbackSheet& sheet, const FeedbackLine& line) {
  const auto& image = *sheet.image;
  const auto& annex = line.annex;
  FeedbackLineView view{.element = element_view(image, annex.task.row)};
  if (line.initiative) view.initiative = element_view(image, *line.initiative);
  if (const auto* indicator = image.indicator_of_leaf(annex.task.leaf)) {
    view.indicator_name = indicator->name;
    if (const auto* measure = indicator->measure_id ? image.measure(*indicator->measure_id) : nullptr)
      view.measure_name = measure->name;
  }
  view.is_reported = annex.content && timon::reports::has_value(*annex.content);
  view.period = reports::figures_view(annex.period);
  view.year = reports::figures_view(annex.year);
  return view;
}

template <class Turn>
FeedbackTurnView turn_view(const FeedbackSheet& sheet, const Turn& turn, std::optional<timon::people::PersonId> who) {
  FeedbackTurnView view{.kind = std::string(name_of(turn.kind)), .text = turn.text, .recorded_at = turn.recorded_at};
  const auto name = who ? sheet.names.find(*who) : sheet.names.end();
  if (name != sheet.names.end() && !name->second.name.empty()) view.person_name = name->second.name;
  return view;
}

FeedbackObservationView observation_view(const FeedbackSheet& sheet, const timon::reports::Observation& its) {
  FeedbackObservationView view{its.id, {}, its.criterion, its.severity, its.text, its.due_on, its.state, {}};
  if (its.subject_id) view.subject_name = usecases::documents::subject_name(sheet, *its.subject_id);
  for (const auto& turn : sheet.facts.turns)
    if (turn.observation_id == its.id) view.turns.push_back(turn_view(sheet, turn, turn.person_id));
  return view;
}

FeedbackFileView file_view(const timon::recommendations::ListedFile& file) {
  FeedbackFileView view{file.id, file.name, {}, file.withdrawn_at, file.withdrawal_reason};
  if (timon::recommendations::is_readable(file))
    view.content = "/api/v1/recommendation-files/" + file.id.text() + "/content";
  return view;
}

FeedbackRecommendationView recommendation_view(const FeedbackSheet& sheet,
                                               const timon::documents::ConcerningRecommendation& concerning) {
  const auto& its = concerning.recommendation;
  FeedbackRecommendationView view{its.id, its.origin, its.criterion, its.text, its.due_on, its.state, {}};
  for (const auto& turn : concerning.turns) {
    view.turns.push_back(turn_view(sheet, turn, turn.person_id));
    view.turns.back().proof = turn.proof;
    for (const auto& file : concerning.files)
      if (file.turn_id == turn.id) view.turns.back().files.push_back(file_view(file));
    view.turns.back().lost_proof = timon::documents::has_lost_proof(concerning, turn);
  }
  return view;
}

FeedbackPeriodView period_view(const FeedbackSheet& sheet) {
  const auto& its = *sheet.period;
  FeedbackPeriodView view{its.code, its.name, its.start_on, its.end_on, {}, {}};
  if (sheet.window) view.open_on = sheet.window->open_on, view.last_on = sheet.window->last_on;
  return view;
}

}  // namespace

FeedbackView feedback_view(const FeedbackSheet& sheet) {
  const auto& plan = sheet.image->plan();
  const auto& punctuality = sheet.punctuality;
  FeedbackView view{.plan = {plan.id, plan.code, plan.name},
                    .office = {sheet.office->id, sheet.office->code, sheet.office->name},
                    .period = period_view(sheet),
                    .on = sheet.on,
                    .punctuality = {punctuality.on_time, punctuality.late, punctuality.missing, punctuality.share()},
                    .integrality = sheet.integrality};
  if (sheet.facts.report) view.state = sheet.facts.report->state;
  if (sheet.standing) view.standing = FeedbackStandingView{sheet.standing->state, sheet.standing->days_late};
  for (const auto& line : sheet.lines) view.lines.push_back(line_view(sheet, line));
  for (const auto& its : sheet.facts.observations) view.observations.push_back(observation_view(sheet, its));
  for (const auto& its : sheet.facts.recommendations) view.recommendations.push_back(recommendation_view(sheet, its));
  for (const auto& its : sheet.duties) view.duties.push_back({its.duty, its.text, its.due_on, its.days_late});
  return view;
}

}  // namespace timon::api::documents
