#pragma once
// The feedback to an office as the contract shows it.

#include <boost/describe/class.hpp>

#include "usecases/documents/feedback_sheet.hpp"
#include "web/api/reports/figures_view.hpp"

namespace timon::api::documents {

struct FeedbackOfficeView {
  timon::people::OfficeId id;
  std::string code, name;
};
BOOST_DESCRIBE_STRUCT(FeedbackOfficeView, (), (id, code, name))

struct FeedbackElementView {
  timon::plans::ElementId id;
  std::string code, name;
};
BOOST_DESCRIBE_STRUCT(FeedbackElementView, (), (id, code, name))

struct FeedbackPlanView {
  timon::plans::PlanId id;
  std::string code, name;
};
BOOST_DESCRIBE_STRUCT(FeedbackPlanView, (), (id, code, name))

struct FeedbackPeriodView {
  std::string code, name;
  Day start_on, end_on;
  std::optional<Day> open_on, last_on;  ///< of the window; none where no report is asked
};
BOOST_DESCRIBE_STRUCT(FeedbackPeriodView, (), (code, name, start_on, end_on, open_on, last_on))

struct FeedbackStandingView {
  timon::calendars::WindowState state{};
  std::int64_t days_late = 0;
};
BOOST_DESCRIBE_STRUCT(FeedbackStandingView, (), (state, days_late))

struct FeedbackPunctualityView {
  std::int64_t on_time = 0, late = 0, missing = 0;
  std::optional<Hundredths> share;
};
BOOST_DESCRIBE_STRUCT(FeedbackPunctualityView, (), (on_time, late, missing, share))

struct FeedbackLineView {
  std::optional<FeedbackElementView> initiative{};
  FeedbackElementView element{};
  std::optional<std::string> indicator_name{}, measure_name{};
  bool is_reported = false;
  reports::FiguresView period{}, year{};
};
BOOST_DESCRIBE_STRUCT(FeedbackLineView, (),
                      (initiative, element, indicator_name, measure_name, is_reported, period, year))

struct FeedbackFileView {
  timon::recommendations::FileId id;
  std::string name;
  std::optional<std::string> content;  ///< address; nothing: withdrawn for personal data
  std::optional<Instant> withdrawn_at;
  std::string withdrawal_reason;
};
BOOST_DESCRIBE_STRUCT(FeedbackFileView, (), (id, name, content, withdrawn_at, withdrawal_reason))

struct FeedbackTurnView {
  std::string kind, text, proof;
  std::vector<FeedbackFileView> files;  ///< of an answer to a recommendation
  bool lost_proof = false;              ///< an answer that nothing backs any more
  std::optional<std::string> person_name;
  Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(FeedbackTurnView, (), (kind, text, proof, files, lost_proof, person_name, recorded_at))

struct FeedbackObservationView {
  timon::reports::ObservationId id;
  std::optional<std::string> subject_name;  ///< nothing: the whole report
  timon::reports::Criterion criterion{};
  timon::reports::ObservationSeverity severity{};
  std::string text;
  Day due_on;
  timon::reports::ObservationState state{};
  std::vector<FeedbackTurnView> turns;
};
BOOST_DESCRIBE_STRUCT(FeedbackObservationView, (), (id, subject_name, criterion, severity, text, due_on, state, turns))

struct FeedbackRecommendationView {
  timon::recommendations::RecommendationId id;
  timon::recommendations::Origin origin{};
  timon::recommendations::Criterion criterion{};
  std::string text;
  Day due_on;
  timon::recommendations::State state{};
  std::vector<FeedbackTurnView> turns;
};
BOOST_DESCRIBE_STRUCT(FeedbackRecommendationView, (), (id, origin, criterion, text, due_on, state, turns))

struct DutyView {
  timon::documents::Duty duty{};
  std::string text;
  Day due_on;
  std::int64_t days_late = 0;
};
BOOST_DESCRIBE_STRUCT(DutyView, (), (duty, text, due_on, days_late))

struct FeedbackView {
  FeedbackPlanView plan{};
  FeedbackOfficeView office{};
  FeedbackPeriodView period{};
  Day on{};
  std::optional<timon::reports::ReportState> state{};
  std::optional<FeedbackStandingView> standing{};
  FeedbackPunctualityView punctuality{};
  timon::reports::Integrality integrality{};
  std::vector<FeedbackLineView> lines{};
  std::vector<FeedbackObservationView> observations{};
  std::vector<FeedbackRecommendationView> recommendations{};
  std::vector<DutyView> duties{};
};
BOOST_DESCRIBE_STRUCT(FeedbackView, (),
                      (plan, office, period, on, state, standing, punctuality, integrality, lines, observations,
                       recommendations, duties))

FeedbackView feedback_view(const usecases::documents::FeedbackSheet& sheet);

}  // namespace timon::api::documents
