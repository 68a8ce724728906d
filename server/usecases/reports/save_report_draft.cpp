#include "usecases/reports/save_report_draft.hpp"

#include <map>
#include <set>

#include "domain/homes/office_lines.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::reports {
namespace {

using storage::Session;
using storage::Transaction;
using timon::reports::Delivery;
using timon::reports::DeliveryId;
using timon::reports::ReportLine;
using Subjects = std::map<std::int64_t, const timon::indicators::Indicator*>;
namespace store = storage::reports;

constexpr std::size_t longest_text = 10'000;
constexpr std::size_t longest_remark = 4'000;

Subjects subjects_of(const PlanImage& image, const ReportAt& at, Day on) {
  Subjects subjects;
  for (const auto& task : timon::homes::lines_of_office(image, at.office.id, at.period, on)) {
    const auto* indicator = image.indicator_of_leaf(task.leaf);
    subjects[indicator != nullptr ? indicator->id.value : image.element(task.row).id.value] = indicator;
  }
  return subjects;
}

void add_length_error(const std::string& field, const std::string& text, std::size_t limit,
                      std::vector<FieldError>& errors) {
  if (text.size() > limit) errors.push_back({field, "too_long", {{"limit", std::to_string(limit)}}});
}

/// also a draft is refused in another measure.
void add_line_errors(const PlanImage& image, const Subjects& subjects, const ReportLine& line,
                     std::vector<FieldError>& errors) {
  const std::string path = "lines[" + std::to_string(line.subject_id) + "].";
  const auto subject = subjects.find(line.subject_id);
  if (subject == subjects.end()) return errors.push_back({path + "subject", "not_of_report"});
  add_length_error(path + "note", line.note, longest_remark, errors);
  add_length_error(path + "variance_reason", line.variance_reason, longest_remark, errors);
  add_length_error(path + "correction_reason", line.correction_reason, longest_remark, errors);
  const auto* indicator = subject->second;
  if (indicator == nullptr || !has_value(line)) return;
  const auto name = [&](const auto& id) {
    const auto* measure = id ? image.measure(*id) : nullptr;
    return measure != nullptr ? measure->name : std::string();
  };
  if (!indicator->measure_id || !indicator->measure_validated_at)
    errors.push_back({path + "measure", "measure_not_validated"});
  else if (line.measure_id != indicator->measure_id)
    errors.push_back({path + "measure",
                      "wrong_measure",
                      {{"expected", name(indicator->measure_id)}, {"given", name(line.measure_id)}}});
}

void add_office_errors(const PlanImage& image, const ReportAt& at, const std::vector<timon::people::OfficeId>& offices,
                       std::vector<FieldError>& errors) {
  const std::set<timon::people::OfficeId> once(offices.begin(), offices.end());
  if (once.size() < offices.size()) errors.push_back({"offices", "given_twice"});
  for (const auto office : once)
    if (image.office(office) == nullptr || office == at.office.id) errors.push_back({"offices", "unknown_office"});
}

std::vector<FieldError> errors_of(Session& session, const Context& context, const PlanImage& image, const ReportAt& at,
                                  const SaveReportDraft& input) {
  std::vector<FieldError> errors;
  const Day today = people::local_day_of(session, image.plan().institution_id, context.clock());
  if (at.period.start_on > today)
    errors.push_back({"period", "period_not_begun", {{"start_on", at.period.start_on.text()}}});
  const auto subjects = subjects_of(image, at, input.on);
  if (!at.report && subjects.empty()) errors.push_back({"lines", "nothing_to_report"});
  std::map<std::int64_t, int> times;
  for (const auto& line : input.lines) {
    add_line_errors(image, subjects, line, errors);
    if (++times[line.subject_id] == 2)
      errors.push_back({"lines[" + std::to_string(line.subject_id) + "].subject", "given_twice"});
  }
  add_office_errors(image, at, input.offices, errors);
  add_length_error("activities", input.activities, longest_text, errors);
  add_length_error("joint_work", input.joint_work, longest_text, errors);
  add_length_error("next_period", input.next_period, longest_text, errors);
  return errors;
}

/// The one in preparation, or the next one.
Delivery delivery_to_write(Transaction& transaction, timon::reports::ReportId report) {
  const auto deliveries = store::deliveries_of(transaction, report);
  if (!deliveries.empty() && !deliveries.back().delivered_at) return deliveries.back();
  Delivery next{.id = next_id<DeliveryId>(), .report_id = report};
  next.number = static_cast<std::int64_t>(deliveries.size()) + 1;
  store::add_delivery(transaction, next);
  return next;
}

void write_content(const Context& context, Transaction& transaction, timon::reports::ReportId report,
                   const SaveReportDraft& input) {
  auto delivery = delivery_to_write(transaction, report);
  delivery.activities = input.activities;
  delivery.joint_work = input.joint_work;
  delivery.next_period = input.next_period;
  delivery.person_id = context.caller.person_id;
  delivery.saved_at = context.clock();
  store::save_delivery(transaction, delivery);
  store::replace_lines(transaction, delivery.id, input.lines);
  store::replace_offices(transaction, delivery.id, input.offices);
}

Report begun(const ReportAt& at) {
  return {next_id<timon::reports::ReportId>(), at.image.plan().id, at.office.id, at.period.id};
}

}  // namespace

Result<Report> save_report_draft_in(const Context& context, Transaction& transaction, const PlanImage& image,
                                    const SaveReportDraft& input) {
  const auto at = report_at(context, transaction, image, input.address, action_of(ReportAct::Save));
  if (!at) return at.error();
  if (auto refusal = refusal_of_plan(transaction, image)) return *std::move(refusal);
  if (auto refusal = refusal_of_closed(context, transaction, *at)) return *std::move(refusal);
  if ((at->report ? at->report->version : 0) != input.version) return conflict("version_mismatch");
  if (auto errors = errors_of(transaction, context, image, *at, input); !errors.empty())
    return invalid(std::move(errors));
  if (at->report) {
    const auto kept = moved(context, transaction, image, *at->report, ReportAct::Save);
    if (kept) write_content(context, transaction, kept->id, input);
    return kept;
  }
  const Report report = begun(*at);
  store::add_report(transaction, report);
  write_content(context, transaction, report.id, input);
  return report;
}

Result<Report> save_report_draft(const Context& context, const PlanImage& image, const SaveReportDraft& input) {
  return context.database.write(
      [&](Transaction& transaction) { return save_report_draft_in(context, transaction, image, input); });
}

}  // namespace timon::usecases::reports
