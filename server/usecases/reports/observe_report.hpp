#pragma once
// Observations of a report: Planning asks, the office attends or rebuts, Planning closes or insists (PMG-46).

#include "domain/reports/observation.hpp"
#include "usecases/reports/report_at.hpp"

namespace timon::usecases::reports {

struct AddObservation {
  ReportAddress address{};
  std::int64_t version = 0;
  std::optional<std::int64_t> subject{};  ///< the line it speaks of
  timon::reports::Criterion criterion = timon::reports::Criterion::Figure;
  timon::reports::ObservationSeverity severity = timon::reports::ObservationSeverity::Medium;
  std::string text{};
  Day due_on{};
};
Result<Report> add_observation(const Context& context, const PlanImage& image, const AddObservation& input);

struct AnswerObservation {
  ReportAddress address{};
  std::int64_t version = 0;
  timon::reports::ObservationId observation{};
  timon::reports::TurnKind kind = timon::reports::TurnKind::Attended;
  std::string text{};
};
/// The office's turn: attended or rebutted.
Result<Report> answer_observation(const Context& context, const PlanImage& image, const AnswerObservation& input);
/// Planning's turn: closed or insisted.
Result<Report> judge_observation(const Context& context, const PlanImage& image, const AnswerObservation& input);

}  // namespace timon::usecases::reports
