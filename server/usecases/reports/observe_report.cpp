#include "usecases/reports/observe_report.hpp"

#include <algorithm>

#include "storage/reports/observation_store.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::reports {
namespace {

using storage::Session;
using storage::Transaction;
using timon::reports::Observation;
using timon::reports::TurnKind;
namespace store = storage::reports;

bool has_line(Session& session, timon::reports::ReportId report, std::int64_t subject) {
  for (const auto& delivery : store::deliveries_of(session, report)) {
    if (!delivery.delivered_at) continue;
    const auto lines = store::lines_of(session, delivery.id);
    if (std::any_of(lines.begin(), lines.end(), [&](const auto& line) { return line.subject_id == subject; }))
      return true;
  }
  return false;
}

ReportAct act_of(TurnKind kind) {
  switch (kind) {
    case TurnKind::Closed:
      return ReportAct::Close;
    case TurnKind::Insisted:
      return ReportAct::Insist;
    case TurnKind::Attended:
    case TurnKind::Rebutted:
      break;
  }
  return ReportAct::Answer;
}

/// Some report of another office may not be reached through this one's address.
Result<Observation> observation_of(Session& session, timon::reports::ReportId report,
                                   timon::reports::ObservationId id) {
  auto observation = store::find_observation(session, id);
  if (!observation || observation->report_id != report) return not_found();
  return *std::move(observation);
}

Result<Report> turned(const Context& context, Transaction& transaction, const PlanImage& image, const Report& report,
                      const AnswerObservation& input) {
  const auto observation = observation_of(transaction, report.id, input.observation);
  if (!observation) return observation.error();
  const auto after = timon::reports::observation_after(observation->state, input.kind);
  if (!after) return conflict("observation_not_in_state", {{"state", std::string(name_of(observation->state))}});
  if (auto errors = timon::reports::turn_errors(input.kind, input.text); !errors.empty())
    return invalid(std::move(errors));
  store::add_turn(transaction,
                  {next_id<timon::reports::TurnId>(), observation->id, input.kind, input.text, context.caller.person_id,
                   context.clock()},
                  *after);
  PrivateTexts texts;
  if (!input.text.empty()) texts.emplace_back("text", input.text);
  return moved(context, transaction, image, report, act_of(input.kind),
               {{"observation", observation->id.text()}, {"turn", std::string(name_of(input.kind))}}, texts);
}

Result<Report> turn(const Context& context, const PlanImage& image, const AnswerObservation& input) {
  return context.database.write([&](Transaction& transaction) -> Result<Report> {
    const auto report = report_to_move(context, transaction, image, input.address, act_of(input.kind), input.version);
    if (!report) return report.error();
    return turned(context, transaction, image, *report, input);
  });
}

}  // namespace

Result<Report> add_observation(const Context& context, const PlanImage& image, const AddObservation& input) {
  return context.database.write([&](Transaction& transaction) -> Result<Report> {
    const auto report = report_to_move(context, transaction, image, input.address, ReportAct::Observe, input.version);
    if (!report) return report.error();
    Observation one{next_id<timon::reports::ObservationId>(),
                    report->id,
                    input.subject,
                    input.criterion,
                    input.severity,
                    input.text,
                    input.due_on};
    one.person_id = context.caller.person_id;
    one.recorded_at = context.clock();
    const Day today = people::local_day_of(transaction, image.plan().institution_id, context.clock());
    auto errors = timon::reports::observation_errors(one, today);
    if (input.subject && !has_line(transaction, report->id, *input.subject))
      errors.push_back({"subject", "not_of_report"});
    if (!errors.empty()) return invalid(std::move(errors));
    store::add_observation(transaction, one);
    return moved(context, transaction, image, *report, ReportAct::Observe,
                 {{"observation", one.id.text()},
                  {"criterion", std::string(name_of(one.criterion))},
                  {"severity", std::string(name_of(one.severity))},
                  {"due_on", one.due_on.text()}},
                 {{"text", one.text}});
  });
}

Result<Report> answer_observation(const Context& context, const PlanImage& image, const AnswerObservation& input) {
  if (act_of(input.kind) != ReportAct::Answer) return invalid("kind", "not_of_office");
  return turn(context, image, input);
}

Result<Report> judge_observation(const Context& context, const PlanImage& image, const AnswerObservation& input) {
  if (act_of(input.kind) == ReportAct::Answer) return invalid("kind", "not_of_planning");
  return turn(context, image, input);
}

}  // namespace timon::usecases::reports
