#include "usecases/reports/deliver_report.hpp"

#include "domain/homes/office_lines.hpp"
#include "usecases/reports/record_fact.hpp"

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
};

std::string path_of(const Line& line) { return "lines[" + std::to_string(line.subject_id) + "]."; }

/// what has no validated measure cannot be reported, so it is not waited for.
bool can_be_reported(const Line& line) {
  return line.indicator == nullptr || (line.indicator->measure_id && line.indicator->measure_validated_at);
}

FactInput input_of(const PlanImage& image, const Line& line, const std::string& period) {
  const auto& content = *line.content;
  FactInput input{.subject = image.element(line.task.row).id, .period = period};
  if (line.indicator != nullptr) input.subject = line.indicator->id;
  input.typed = {content.value,         content.numerator,       content.denominator,      content.measure_id,
                 content.variance_kind, content.variance_reason, content.correction_reason};
  input.note = content.note;
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

std::optional<Error> record_line(const Context& context, Transaction& transaction, const PlanImage& image,
                                 const timon::plans::Period& period, const Line& line,
                                 std::vector<FieldError>& errors) {
  const auto current = store::current_fact(transaction, line.subject_id, period.id, FactKind::Reported);
  if (is_said(current, *line.content)) {
    line.content->fact_id = current->id;
    return std::nullopt;
  }
  const auto kept = record_fact_in(context, transaction, FactKind::Reported, access::Action::Report,
                                   input_of(image, line, period.code));
  if (kept) {
    line.content->fact_id = kept->fact.id;
    return std::nullopt;
  }
  if (kept.error().fields.empty()) return kept.error();
  for (auto error : kept.error().fields) {
    error.field = path_of(line) + error.field;
    errors.push_back(std::move(error));
  }
  return std::nullopt;
}

std::vector<Line> lines_to_deliver(const PlanImage& image, const Report& report, const timon::plans::Period& period,
                                   Day on, std::vector<ReportLine>& contents) {
  std::vector<Line> lines;
  for (const auto& task : timon::homes::lines_of_office(image, report.office_id, period, on)) {
    const auto* indicator = image.indicator_of_leaf(task.leaf);
    Line line{task, indicator, indicator != nullptr ? indicator->id.value : image.element(task.row).id.value};
    for (auto& content : contents)
      if (content.subject_id == line.subject_id) line.content = &content;
    lines.push_back(line);
  }
  return lines;
}

/// Every line, so that all that is wrong is said at once.
Result<void> record_lines(const Context& context, Transaction& transaction, const PlanImage& image,
                          const timon::plans::Period& period, const std::vector<Line>& lines) {
  std::vector<FieldError> errors;
  for (const auto& line : lines) {
    if (line.content == nullptr || !has_value(*line.content)) {
      if (can_be_reported(line))
        errors.push_back({path_of(line) + (line.indicator != nullptr ? "value" : "progress"), "required"});
    } else if (auto refusal = record_line(context, transaction, image, period, line, errors)) {
      return *std::move(refusal);
    }
  }
  if (lines.empty()) errors.push_back({"lines", "nothing_to_report"});
  if (!errors.empty()) return invalid(std::move(errors));
  return {};
}

Result<Report> delivered(const Context& context, Transaction& transaction, const PlanImage& image, Report report,
                         Delivery delivery, Day on) {
  const auto& period = *image.period(report.period_id);
  auto contents = store::lines_of(transaction, delivery.id);
  const auto lines = lines_to_deliver(image, report, period, on, contents);
  if (auto recorded = record_lines(context, transaction, image, period, lines); !recorded) return recorded.error();
  delivery.delivered_at = context.clock();
  delivery.person_id = context.caller.person_id;
  store::save_delivery(transaction, delivery);
  store::replace_lines(transaction, delivery.id, contents);
  if (!report.delivered_at) report.delivered_at = context.clock();
  return moved(context, transaction, image, report, ReportAct::Deliver,
               {{"delivery", std::to_string(delivery.number)}, {"lines", std::to_string(contents.size())}});
}

}  // namespace

Result<Report> deliver_report(const Context& context, const PlanImage& image, const DeliverReport& input) {
  return context.database.write([&](Transaction& transaction) -> Result<Report> {
    const auto report = report_to_move(context, transaction, image, input.address, ReportAct::Deliver, input.version);
    if (!report) return report.error();
    const auto deliveries = store::deliveries_of(transaction, report->id);
    if (deliveries.empty() || deliveries.back().delivered_at) return conflict("nothing_to_deliver");
    return delivered(context, transaction, image, *report, deliveries.back(), input.on);
  });
}

}  // namespace timon::usecases::reports
