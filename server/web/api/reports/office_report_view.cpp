#include "web/api/reports/office_report_view.hpp"

namespace timon::api::reports {
namespace {

using storage::people::PersonNames;
using timon::boards::PlanImage;
using timon::reports::Fact;
using usecases::reports::ShownLine;
using usecases::reports::ShownReport;

ReportOfficeView office_view(const timon::people::Office& office) { return {office.id, office.code, office.name}; }

ReportPeriodView period_view(const PlanImage& image, const timon::plans::Period& period) {
  const auto window = image.window(period);
  return {period.code,
          period.name,
          period.start_on,
          period.end_on,
          {window.early_on, window.open_on, window.close_on, window.last_on}};
}

std::optional<ReportStandingView> standing_view(const std::optional<timon::calendars::Standing>& standing) {
  return standing ? std::optional(ReportStandingView{standing->state, standing->days_late}) : std::nullopt;
}

ReportPlanView plan_view(const PlanImage& image) { return {image.plan().id, image.plan().code, image.plan().name}; }

struct Names {
  const PersonNames& known;

  std::optional<std::string> name(const std::optional<timon::people::PersonId>& id) const {
    const auto found = id ? known.find(*id) : known.end();
    return found == known.end() || found->second.name.empty() ? std::nullopt : std::optional(found->second.name);
  }
  std::optional<std::string> post(const std::optional<timon::people::PersonId>& id) const {
    const auto found = id ? known.find(*id) : known.end();
    return found == known.end() ? std::nullopt : std::optional(found->second.post);
  }
};

std::optional<FactView> fact_of(const PlanImage& image, const Fact* fact, const Names& names) {
  if (fact == nullptr) return std::nullopt;
  const auto* period = image.period(fact->period_id);
  return fact_view({*fact, period != nullptr ? period->code : std::string(), names.name(fact->person_id),
                    names.post(fact->person_id), true});
}

LineIndicatorView indicator_view(const PlanImage& image, const timon::indicators::Indicator& its) {
  LineIndicatorView view{its.id,     its.name,         its.measure_id, {},           its.sense,
                         its.method, its.accumulation, its.baseline,   its.tolerance};
  const auto* measure = its.measure_id ? image.measure(*its.measure_id) : nullptr;
  if (measure != nullptr) view.measure_name = measure->name;
  return view;
}

LineContentView content_view(const timon::reports::ReportLine& line) {
  return {line.value,         line.numerator,       line.denominator,      line.note,
          line.variance_kind, line.variance_reason, line.correction_reason};
}

void add_figures(const PlanImage& image, const ShownLine& line, ReportLineView& view) {
  const auto annex = timon::documents::annex_line(image, line.task, usecases::reports::told_of(line));
  view.in_period = figures_view(annex.period);
  view.in_year = figures_view(annex.year);
}

ReportLineView line_view(const PlanImage& image, const ShownLine& line, const Names& names) {
  const auto& element = image.element(line.task.row);
  const auto* indicator = image.indicator_of_leaf(line.task.leaf);
  ReportLineView view;
  view.subject = indicator != nullptr ? indicator->id.text() : element.id.text();
  view.element = {element.id, element.code, element.name};
  view.light_profile = image.profile_for(line.task.leaf, *line.task.period).id;
  if (indicator != nullptr) {
    view.indicator = indicator_view(image, *indicator);
    view.can_be_reported = indicator->measure_id && indicator->measure_validated_at;
  }
  view.planned = fact_of(image, line.task.planned, names);
  view.reported = fact_of(image, line.task.reported, names);
  view.verified = fact_of(image, line.task.verified, names);
  view.previous = fact_of(image, line.previous, names);
  if (line.previous_period != nullptr) view.previous_period_name = line.previous_period->name;
  if (line.content) view.content = content_view(*line.content);
  if (line.without_covers) {
    const auto& initiative = image.element(*line.without_covers);
    view.without_covers = LineElementView{initiative.id, initiative.code, initiative.name};
  }
  add_figures(image, line, view);
  for (const auto& [file, also, answers] : line.evidence)
    view.evidence.push_back({evidence::view_of(file), evidence::views_of(also).items, evidence::views_of(answers)});
  return view;
}

std::optional<ReportContentView> words_view(const std::optional<usecases::reports::ShownContent>& content,
                                            const Names& names) {
  if (!content) return std::nullopt;
  const auto& its = content->delivery;
  return ReportContentView{its.number,      its.activities,   its.joint_work,
                           its.next_period, content->offices, names.name(its.person_id),
                           its.saved_at,    its.delivered_at};
}

ObservationView observation_view(const ShownReport& shown, const timon::reports::Observation& its, const Names& names) {
  ObservationView view{its.id,
                       its.subject_id ? std::optional(std::to_string(*its.subject_id)) : std::nullopt,
                       its.criterion,
                       its.severity,
                       its.text,
                       its.due_on,
                       its.state,
                       names.name(its.person_id),
                       names.post(its.person_id),
                       its.recorded_at,
                       {}};
  for (const auto& turn : shown.turns)
    if (turn.observation_id == its.id)
      view.turns.push_back(
          {turn.kind, turn.text, names.name(turn.person_id), names.post(turn.person_id), turn.recorded_at});
  return view;
}

void fill_life(OfficeReportView& view, const ShownReport& shown, const Names& names) {
  if (shown.report) {
    view.state = shown.report->state;
    view.version = shown.report->version;
    view.delivered_at = shown.report->delivered_at;
    view.accepted_at = shown.report->accepted_at;
    view.published_at = shown.report->published_at;
  }
  view.may = shown.may;
  for (const auto& its : shown.deliveries)
    view.deliveries.push_back(
        {its.number, names.name(its.person_id), its.delivered_at, its.rejected_at, its.rejected_reason});
  for (const auto& its : shown.observations) view.observations.push_back(observation_view(shown, its, names));
}

std::vector<ReportOfficeView> office_views(const PlanImage& image, const std::vector<timon::people::OfficeId>& ids) {
  std::vector<ReportOfficeView> views;
  for (const auto id : ids)
    if (const auto* office = image.office(id)) views.push_back(office_view(*office));
  return views;
}

ReportCellView cell_view(const usecases::reports::ReportCell& cell) {
  ReportCellView view{.asked = cell.count.asked,
                      .told = cell.count.told,
                      .state = {},
                      .standing = standing_view(cell.standing),
                      .reopened_until = cell.reopened_until,
                      .version = 0,
                      .delivered_at = {},
                      .observations = cell.observations,
                      .unanswered = cell.unanswered,
                      .signed_at = cell.signed_at};
  if (!cell.report) return view;
  view.state = cell.report->state;
  view.version = cell.report->version;
  view.delivered_at = cell.report->delivered_at;
  return view;
}

ReportRowView row_view(const usecases::reports::ReportRow& row) {
  const auto& its = row.punctuality;
  ReportRowView view{.office = office_view(*row.office),
                     .may_report = row.may_report,
                     .may_review = row.may_review,
                     .cells = {},
                     .on_time = its.on_time,
                     .due = its.on_time + its.late + its.missing,
                     .punctuality = its.share()};
  for (const auto& cell : row.cells) view.cells.push_back(cell_view(cell));
  return view;
}

}  // namespace

OfficeReportView report_view(const PlanImage& image, const ShownReport& shown) {
  const Names names{shown.names};
  OfficeReportView view;
  view.plan = plan_view(image);
  view.office = office_view(*shown.office);
  view.period = period_view(image, *shown.period);
  view.standing = standing_view(shown.standing);
  view.reopened_until = shown.reopened_until;
  view.is_closed = shown.is_closed;
  fill_life(view, shown, names);
  for (const auto& line : shown.lines) view.lines.push_back(line_view(image, line, names));
  view.content = words_view(shown.content, names);
  view.before = words_view(shown.before, names);
  if (shown.period_before != nullptr) view.period_before_name = shown.period_before->name;
  view.planned_offices = office_views(image, shown.planned_offices);
  view.integrality = shown.integrality;
  for (const auto& its : shown.joint_work) {
    const auto& element = image.element(its.row);
    view.joint_work.push_back({{element.id, element.code, element.name},
                               its.integrality,
                               office_views(image, its.planned),
                               office_views(image, its.missing)});
  }
  return view;
}

ReportMatrixView matrix_view(const PlanImage& image, Day on, const usecases::reports::ReportMatrix& matrix) {
  ReportMatrixView view;
  view.plan = plan_view(image);
  view.on = on;
  for (const auto* period : matrix.periods) view.periods.push_back(period_view(image, *period));
  for (const auto* period : matrix.years) view.years.push_back(period_view(image, *period));
  for (const auto& row : matrix.rows) view.items.push_back(row_view(row));
  view.unanswered = matrix.unanswered;
  view.may_edit_settings = matrix.may_edit_settings;
  return view;
}

}  // namespace timon::api::reports
