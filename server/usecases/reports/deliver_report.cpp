#include "usecases/reports/deliver_report.hpp"

#include <algorithm>

#include "domain/homes/office_lines.hpp"
#include "usecases/calendars/plan_windows.hpp"
#include "usecases/evidence/attach_evidence.hpp"
#include "usecases/reports/cover_gate.hpp"
#include "usecases/reports/record_fact.hpp"
#include "usecases/reports/take_snapshot.hpp"

namespace timon::usecases::reports {
namespace {

using storage::Transaction;
using timon::homes::Task;
using timon::reports::Delivery;
using timon::reports::FactKind;
using timon::reports::ReportLine;
namespace store = storage::reports;

struct Line {
  Task task;
  const timon::indicators::Indicator* indicator = nullptr;
  std::int64_t subject_id = 0;
  ReportLine* content = nullptr;
  std::vector<evidence::Attachment> evidence{};
};

std::string path_of(const Line& line) { return "lines[" + std::to_string(line.subject_id) + "]."; }

/// what has no validated measure cannot be reported, so it is not waited for. The same holds for an initiative
/// whose cover sheets are not accepted.
bool can_be_reported(const CoverGate& covers, const PlanImage& image, const Line& line) {
  if (line.indicator != nullptr && !(line.indicator->measure_id && line.indicator->measure_validated_at)) return false;
  std::vector<timon::plans::ElementId> path;
  for (const auto row : image.path(line.task.row)) path.push_back(image.element(row).id);
  return covers.errors(path).empty();
}

FactInput input_of(const PlanImage& image, const Line& line, const std::string& period) {
  const auto& content = *line.content;
  FactInput input{.subject = image.element(line.task.row).id, .period = period};
  if (line.indicator != nullptr) input.subject = line.indicator->id;
  input.typed = {content.value,         content.numerator,       content.denominator,      content.measure_id,
                 content.variance_kind, content.variance_reason, content.correction_reason};
  input.note = content.note;
  input.evidence = line.evidence;
  return input;
}

/// What counts already, said by whatever door, is not said twice: the reason of a correction that changes nothing is
/// one that was given before.
bool is_said(const std::optional<timon::reports::Fact>& current, const ReportLine& line) {
  if (!current) return false;
  const bool says_variance = line.variance_kind || !line.variance_reason.empty();
  const bool is_same_variance =
      line.variance_kind == current->variance_kind && line.variance_reason == current->variance_reason;
  return current->value == line.value && current->numerator == line.numerator &&
         current->denominator == line.denominator && current->note == line.note && (!says_variance || is_same_variance);
}

/// What is said is backed all the same.
Result<void> back_said(const Context& context, Transaction& transaction, const PlanImage& image,
                       const timon::plans::Period& period, const Line& line, timon::reports::FactId fact) {
  const evidence::BackedFact backed{image.plan(), image.element(line.task.row).id, line.subject_id,
                                    period,       evidence::Backed::Reported,      fact.value};
  const auto attached = evidence::attach_all(context, transaction, backed, line.evidence);
  return attached ? Result<void>() : attached.error();
}

Result<void> say(const Context& context, Transaction& transaction, const PlanImage& image,
                 const timon::plans::Period& period, const CoverGate& covers, const Line& line) {
  const auto current = store::current_fact(transaction, line.subject_id, period.id, FactKind::Reported);
  if (is_said(current, *line.content)) {
    line.content->fact_id = current->id;
    return back_said(context, transaction, image, period, line, current->id);
  }
  const auto kept = record_fact_in(context, transaction, FactKind::Reported, access::Action::Report,
                                   input_of(image, line, period.code), &covers);
  if (!kept) return kept.error();
  line.content->fact_id = kept->fact.id;
  return {};
}

std::optional<Error> record_line(const Context& context, Transaction& transaction, const PlanImage& image,
                                 const timon::plans::Period& period, const CoverGate& covers, const Line& line,
                                 std::vector<FieldError>& errors) {
  const auto kept = say(context, transaction, image, period, covers, line);
  if (kept) return std::nullopt;
  if (kept.error().fields.empty()) return kept.error();
  for (auto error : kept.error().fields) {
    error.field = path_of(line) + error.field;
    errors.push_back(std::move(error));
  }
  return std::nullopt;
}

std::vector<Line> lines_to_deliver(const PlanImage& image, const Report& report, const timon::plans::Period& period,
                                   const DeliverReport& input, std::vector<ReportLine>& contents) {
  std::vector<Line> lines;
  for (const auto& task : timon::homes::lines_of_office(image, report.office_id, period, input.on)) {
    const auto* indicator = image.indicator_of_leaf(task.leaf);
    Line line{task, indicator, indicator != nullptr ? indicator->id.value : image.element(task.row).id.value};
    for (auto& content : contents)
      if (content.subject_id == line.subject_id) line.content = &content;
    for (const auto& [subject, file] : input.evidence)
      if (subject == line.subject_id) line.evidence.push_back(file);
    lines.push_back(std::move(line));
  }
  return lines;
}

/// Every line, so that all that is wrong is said at once.
Result<void> record_lines(const Context& context, Transaction& transaction, const PlanImage& image,
                          const timon::plans::Period& period, const std::vector<Line>& lines) {
  const CoverGate covers(transaction, image.plan().id);
  std::vector<FieldError> errors;
  for (const auto& line : lines) {
    if (line.content == nullptr || !has_value(*line.content)) {
      if (can_be_reported(covers, image, line))
        errors.push_back({path_of(line) + (line.indicator != nullptr ? "value" : "progress"), "required"});
      else if (!line.evidence.empty())
        errors.push_back({path_of(line) + "evidence", "measure_not_validated"});
    } else if (auto refusal = record_line(context, transaction, image, period, covers, line, errors)) {
      return *std::move(refusal);
    }
  }
  if (lines.empty()) errors.push_back({"lines", "nothing_to_report"});
  if (!errors.empty()) return invalid(std::move(errors));
  return {};
}

/// R-10, by the windows of the transaction, not those of the image.
std::optional<Error> refusal_of_day(storage::Session& session, const PlanImage& image,
                                    const timon::plans::Period& period, Day on) {
  const auto window = calendars::windows_of(session, image.plan()).of(period);
  if (timon::calendars::may_deliver(window, on)) return std::nullopt;
  return conflict("report_not_received_yet", {{"period", period.name}, {"from_on", window.early_on.text()}});
}

/// A file that backs nothing of this report would be lost in silence.
std::vector<FieldError> strayed(const std::vector<Line>& lines, const std::vector<LineEvidence>& evidence) {
  std::vector<FieldError> errors;
  for (const auto& [subject, file] : evidence)
    if (std::ranges::find(lines, subject, &Line::subject_id) == lines.end())
      errors.push_back({"lines[" + std::to_string(subject) + "].evidence", "not_of_report"});
  return errors;
}

Result<Report> delivered(const Context& context, Transaction& transaction, const PlanImage& image, Report report,
                         Delivery delivery, const DeliverReport& input) {
  const auto& period = *image.period(report.period_id);
  auto contents = store::lines_of(transaction, delivery.id);
  const auto lines = lines_to_deliver(image, report, period, input, contents);
  if (auto errors = strayed(lines, input.evidence); !errors.empty()) return invalid(std::move(errors));
  keep_plan_changes(context, transaction, image.plan(), {period, report.office_id});
  if (auto recorded = record_lines(context, transaction, image, period, lines); !recorded) return recorded.error();
  delivery.delivered_at = context.clock();
  delivery.person_id = context.caller.person_id;
  store::save_delivery(transaction, delivery);
  store::replace_lines(transaction, delivery.id, contents);
  if (!report.delivered_at) report.delivered_at = context.clock();
  restate(context, transaction, image.plan(), {period, report.office_id});
  return moved(context, transaction, image, report, ReportAct::Deliver,
               {{"delivery", std::to_string(delivery.number)}, {"lines", std::to_string(contents.size())}});
}

}  // namespace

std::vector<FieldError> lacks_of_draft(const Context& context, Transaction& transaction, const PlanImage& image,
                                       const Report& report, Day on) {
  const auto deliveries = store::deliveries_of(transaction, report.id);
  if (deliveries.empty()) return {};
  auto contents = store::lines_of(transaction, deliveries.back().id);
  const auto& period = *image.period(report.period_id);
  const auto lines = lines_to_deliver(image, report, period, {.on = on}, contents);
  const auto recorded = record_lines(context, transaction, image, period, lines);
  if (recorded) return {};
  if (!recorded.error().fields.empty()) return recorded.error().fields;
  return {{"lines", recorded.error().code, recorded.error().arguments}};
}

Result<Report> deliver_report(const Context& context, const PlanImage& image, const DeliverReport& input) {
  return context.database.write([&](Transaction& transaction) -> Result<Report> {
    const auto report = report_to_move(context, transaction, image, input.address, ReportAct::Deliver, input.version);
    if (!report) return report.error();
    if (auto refusal = refusal_of_day(transaction, image, *image.period(report->period_id), input.on)) return *refusal;
    const auto deliveries = store::deliveries_of(transaction, report->id);
    if (deliveries.empty() || deliveries.back().delivered_at) return conflict("nothing_to_deliver");
    return delivered(context, transaction, image, *report, deliveries.back(), input);
  });
}

}  // namespace timon::usecases::reports
