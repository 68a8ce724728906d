#include "usecases/documents/report_sheet.hpp"

#include <algorithm>

#include "domain/homes/office_lines.hpp"
#include "storage/evidence/evidence_store.hpp"

namespace timon::usecases::documents {
namespace {

using storage::Session;
using timon::reports::ReportLine;
namespace store = storage::reports;

std::int64_t subject_of(const timon::boards::PlanImage& image, const timon::homes::Task& task) {
  const auto* indicator = image.indicator_of_leaf(task.leaf);
  return indicator != nullptr ? indicator->id.value : image.element(task.row).id.value;
}

std::vector<std::string> evidence_of(Session& session, timon::plans::ElementId element, std::int64_t subject,
                                     timon::plans::PeriodId period) {
  std::vector<std::string> names;
  for (auto& its : storage::evidence::evidence_of_element(session, element)) {
    const auto& one = its.evidence;
    const bool backs = one.subject_id == subject && one.period_id == period && !one.withdrawn_at &&
                       one.backed == timon::evidence::Backed::Reported;
    if (backs) names.push_back(one.name);
  }
  std::ranges::reverse(names);
  return names;
}

/// What the delivery says, and what it was asked besides and could not say.
std::vector<SheetLine> lines_of(Session& session, const reports::ReportAt& at, std::vector<ReportLine> contents) {
  std::vector<SheetLine> lines;
  const auto& image = at.image;
  for (const auto& task : timon::homes::lines_of_office(image, at.office.id, at.period, at.period.end_on)) {
    const auto subject = subject_of(image, task);
    const auto found = std::ranges::find(contents, subject, &ReportLine::subject_id);
    const auto content = found == contents.end() ? std::nullopt : std::optional(*found);
    lines.push_back({timon::documents::annex_line(image, task, content),
                     evidence_of(session, image.element(task.row).id, subject, at.period.id)});
  }
  return lines;
}

}  // namespace

Result<ReportSheet> report_sheet(Session& session, const reports::ReportAt& at) {
  if (!at.report) return conflict("report_not_delivered");
  const auto deliveries = store::deliveries_of(session, at.report->id);
  const auto* delivery = timon::documents::current_delivery(deliveries);
  if (delivery == nullptr) return conflict("report_not_delivered");
  ReportSheet sheet;
  sheet.image = &at.image;
  sheet.institution = people::read_institution(session, at.image.plan().institution_id);
  sheet.office = &at.office;
  sheet.period = &at.period;
  sheet.report = *at.report;
  sheet.delivery = *delivery;
  sheet.lines = lines_of(session, at, store::lines_of(session, delivery->id));
  for (const auto id : store::offices_of(session, delivery->id))
    if (const auto* office = at.image.office(id)) sheet.joint_offices.push_back(office->name);
  if (delivery->person_id) {
    const auto names = storage::people::names_of_people(session, std::array{*delivery->person_id});
    if (const auto found = names.find(*delivery->person_id); found != names.end()) sheet.delivered_by = found->second;
  }
  return sheet;
}

}  // namespace timon::usecases::documents
