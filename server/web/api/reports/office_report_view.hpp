#pragma once
// The report of an office for a period as the API sends it, and the matrix of all of them.

#include <boost/describe/class.hpp>

#include "usecases/reports/list_reports.hpp"
#include "usecases/reports/show_report.hpp"
#include "web/api/evidence/evidence_views.hpp"
#include "web/api/reports/fact_view.hpp"
#include "web/api/reports/figures_view.hpp"

namespace timon::api::reports {

struct ReportOfficeView {
  timon::people::OfficeId id;
  std::string code, name;
};
BOOST_DESCRIBE_STRUCT(ReportOfficeView, (), (id, code, name))

struct ReportWindowView {
  Day early_on, open_on, close_on, last_on;
};
BOOST_DESCRIBE_STRUCT(ReportWindowView, (), (early_on, open_on, close_on, last_on))

struct ReportPeriodView {
  std::string code, name;
  Day start_on, end_on;
  ReportWindowView window;
};
BOOST_DESCRIBE_STRUCT(ReportPeriodView, (), (code, name, start_on, end_on, window))

struct ReportStandingView {
  timon::calendars::WindowState state{};
  std::int64_t days_late = 0;
};
BOOST_DESCRIBE_STRUCT(ReportStandingView, (), (state, days_late))

struct ReportPlanView {
  timon::plans::PlanId id;
  std::string code, name;
};
BOOST_DESCRIBE_STRUCT(ReportPlanView, (), (id, code, name))

struct LineElementView {
  timon::plans::ElementId id;
  std::string code, name;
};
BOOST_DESCRIBE_STRUCT(LineElementView, (), (id, code, name))

struct LineIndicatorView {
  timon::indicators::IndicatorId id;
  std::string name;
  std::optional<timon::indicators::MeasureId> measure;
  std::optional<std::string> measure_name;
  timon::indicators::Sense sense{};
  timon::indicators::Method method{};
  timon::indicators::Accumulation accumulation{};
  std::optional<Millionths> baseline, tolerance;
};
BOOST_DESCRIBE_STRUCT(LineIndicatorView, (),
                      (id, name, measure, measure_name, sense, method, accumulation, baseline, tolerance))

struct LineContentView {
  std::optional<Millionths> value, numerator, denominator;
  std::string note;
  std::optional<timon::reports::VarianceKind> variance_kind;
  std::string variance_reason, correction_reason;
};
BOOST_DESCRIBE_STRUCT(LineContentView, (),
                      (value, numerator, denominator, note, variance_kind, variance_reason, correction_reason))

struct LineEvidenceView {
  evidence::EvidenceView file;
  std::vector<evidence::EvidenceView> also;  ///< what the same bytes back besides
  std::vector<evidence::BackedAnswerView> also_answers;
};
BOOST_DESCRIBE_STRUCT(LineEvidenceView, (), (file, also, also_answers))

struct ReportLineView {
  std::string subject;
  LineElementView element;
  std::optional<LineIndicatorView> indicator;  ///< nothing: the element's own progress
  timon::plans::ProfileId light_profile;
  bool can_be_reported = true;                    ///< R-12
  std::optional<LineElementView> without_covers;  ///< the initiative whose cover sheets are missing
  std::optional<FactView> planned, reported, verified, previous;
  std::optional<std::string> previous_period_name;
  std::optional<LineContentView> content;
  FiguresView in_period, in_year;  ///< by what was written, delivered or not
  std::vector<LineEvidenceView> evidence;
};
BOOST_DESCRIBE_STRUCT(ReportLineView, (),
                      (subject, element, indicator, light_profile, can_be_reported, without_covers, planned, reported,
                       verified, previous, previous_period_name, content, in_period, in_year, evidence))

struct ReportContentView {
  std::int64_t number = 1;
  std::string activities, joint_work, next_period;
  std::vector<timon::people::OfficeId> offices;
  std::optional<std::string> person_name;
  Instant saved_at;
  std::optional<Instant> delivered_at;
};
BOOST_DESCRIBE_STRUCT(ReportContentView, (),
                      (number, activities, joint_work, next_period, offices, person_name, saved_at, delivered_at))

struct DeliveryView {
  std::int64_t number = 1;
  std::optional<std::string> person_name;
  std::optional<Instant> delivered_at, rejected_at;
  std::string rejected_reason;
};
BOOST_DESCRIBE_STRUCT(DeliveryView, (), (number, person_name, delivered_at, rejected_at, rejected_reason))

struct TurnView {
  timon::reports::TurnKind kind{};
  std::string text;
  std::optional<std::string> person_name, person_post;
  Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(TurnView, (), (kind, text, person_name, person_post, recorded_at))

struct ObservationView {
  timon::reports::ObservationId id;
  std::optional<std::string> subject;
  timon::reports::Criterion criterion{};
  timon::reports::ObservationSeverity severity{};
  std::string text;
  Day due_on;
  timon::reports::ObservationState state{};
  std::optional<std::string> person_name, person_post;
  Instant recorded_at;
  std::vector<TurnView> turns;
};
BOOST_DESCRIBE_STRUCT(ObservationView, (),
                      (id, subject, criterion, severity, text, due_on, state, person_name, person_post, recorded_at,
                       turns))

struct JointWorkView {
  LineElementView element;  ///< the initiative
  timon::reports::Integrality integrality{};
  std::vector<ReportOfficeView> planned, missing;
};
BOOST_DESCRIBE_STRUCT(JointWorkView, (), (element, integrality, planned, missing))

struct OfficeReportView {
  ReportPlanView plan;
  ReportOfficeView office;
  ReportPeriodView period;
  timon::reports::ReportState state{};
  std::optional<ReportStandingView> standing;
  std::optional<Day> reopened_until;
  bool is_closed = false;
  std::int64_t version = 0;  ///< 0: nobody wrote anything yet
  std::optional<Instant> delivered_at, accepted_at, published_at;
  std::vector<timon::reports::ReportAct> may;
  std::vector<ReportLineView> lines;
  std::optional<ReportContentView> content, before;
  std::optional<std::string> period_before_name;
  std::vector<DeliveryView> deliveries;
  std::vector<ReportOfficeView> planned_offices;
  timon::reports::Integrality integrality{};
  std::vector<JointWorkView> joint_work;
  std::vector<ObservationView> observations;
};
BOOST_DESCRIBE_STRUCT(OfficeReportView, (),
                      (plan, office, period, state, standing, reopened_until, is_closed, version, delivered_at,
                       accepted_at, published_at, may, lines, content, before, period_before_name, deliveries,
                       planned_offices, integrality, joint_work, observations))

struct ReportCellView {
  std::int64_t asked = 0, told = 0;
  std::optional<timon::reports::ReportState> state;  ///< nothing: nobody wrote anything yet
  std::optional<ReportStandingView> standing;        ///< nothing: none is asked, or nobody knows when it came
  std::optional<Day> reopened_until;                 ///< closed, but for this office until then
  std::int64_t version = 0;
  std::optional<Instant> delivered_at;
  std::int64_t observations = 0, unanswered = 0;
  std::optional<Instant> signed_at;
};
BOOST_DESCRIBE_STRUCT(ReportCellView, (),
                      (asked, told, state, standing, reopened_until, version, delivered_at, observations, unanswered,
                       signed_at))

struct ReportRowView {
  ReportOfficeView office;
  bool may_report = false, may_review = false;
  std::vector<ReportCellView> cells;
  std::int64_t on_time = 0, due = 0;
  std::optional<Hundredths> punctuality;
};
BOOST_DESCRIBE_STRUCT(ReportRowView, (), (office, may_report, may_review, cells, on_time, due, punctuality))

struct ReportMatrixView {
  ReportPlanView plan;
  Day on;
  std::vector<ReportPeriodView> periods, years;
  std::vector<ReportRowView> items;
  timon::reports::Unanswered unanswered{};
  bool may_edit_settings = false;
};
BOOST_DESCRIBE_STRUCT(ReportMatrixView, (), (plan, on, periods, years, items, unanswered, may_edit_settings))

OfficeReportView report_view(const timon::boards::PlanImage& image, const usecases::reports::ShownReport& shown);
ReportMatrixView matrix_view(const timon::boards::PlanImage& image, Day on,
                             const usecases::reports::ReportMatrix& matrix);

}  // namespace timon::api::reports
