#include "usecases/documents/feedback_sheet.hpp"

#include <algorithm>

#include "base/secret.hpp"
#include "domain/homes/office_lines.hpp"
#include "domain/reports/closing.hpp"
#include "storage/documents/document_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "usecases/documents/content_hash.hpp"

namespace timon::usecases::documents {
namespace {

using storage::Session;
using timon::boards::Row;
using timon::calendars::WindowState;
using timon::documents::Duty;
using timon::documents::OwedReport;
using timon::plans::Period;

Result<reports::ReportAt> feedback_at(const Context& context, Session& session, const PlanImage& image,
                                      const reports::ReportAddress& address) {
  auto at = reports::report_at(context, session, image, address, access::Action::ViewPlans);
  if (!at) return at.error();
  const auto place = reports::place_of_office(image, at->office.id);
  if (auto allowed = access::require(context.caller, access::Action::ViewRecommendations, place); !allowed)
    return allowed.error();
  return at;
}

std::optional<Row> initiative_of(const PlanImage& image, Row row) {
  for (const Row step : image.path(row))
    if (image.kind(step) == timon::plans::ElementKind::Initiative) return step;
  return std::nullopt;
}

std::vector<FeedbackLine> lines_of(Session& session, const reports::ReportAt& at) {
  std::vector<FeedbackLine> lines;
  const auto add = [&](timon::documents::AnnexLine annex) {
    const auto initiative = initiative_of(at.image, annex.task.row);
    lines.push_back({std::move(annex), initiative});
  };
  if (auto sheet = report_sheet(session, at)) {
    for (auto& line : sheet->lines) add(std::move(line.annex));
    return lines;
  }
  for (const auto& task : timon::homes::lines_of_office(at.image, at.office.id, at.period, at.period.end_on))
    add(timon::documents::annex_line(at.image, task, std::nullopt));
  return lines;
}

const Period* period_after(const PlanImage& image, const Period& period) {
  for (const auto* its : timon::homes::called_periods(image))
    if (its->kind == period.kind && its->end_on > period.end_on) return its;
  return nullptr;
}

/// The report of the period while it is not there, and that of the next one.
std::vector<OwedReport> owed_reports(const FeedbackSheet& sheet, bool asks_next) {
  std::vector<OwedReport> owed;
  const auto& image = *sheet.image;
  const auto state = sheet.standing ? std::optional(sheet.standing->state) : std::nullopt;
  const bool is_missing = state == WindowState::Open || state == WindowState::Missing || state == WindowState::Reopened;
  const bool is_rejected = sheet.facts.report && sheet.facts.report->state == timon::reports::ReportState::Rejected;
  if (is_rejected || is_missing)
    owed.push_back(
        {is_rejected ? Duty::Redeliver : Duty::Deliver, sheet.period->name, image.window(*sheet.period).last_on});
  const auto* next = asks_next ? period_after(image, *sheet.period) : nullptr;
  if (next != nullptr && image.window(*next).last_on >= sheet.on)
    owed.push_back({Duty::DeliverNext, next->name, image.window(*next).last_on});
  return owed;
}

/// Of the office in the periods of the year that have begun.
timon::homes::Punctuality punctuality_of(Session& session, const reports::ReportAt& at, Day on) {
  timon::homes::Punctuality punctuality;
  const auto counts = timon::homes::asked_of_offices(at.image, at.period.kind, on, at.office.id);
  const auto closed = storage::reports::closed_periods(session, at.image.plan().id);
  for (const auto* period : timon::homes::periods_of_year(at.image, at.period)) {
    const auto found = counts.find({at.office.id, period->id});
    const auto report = storage::reports::find_report_of(session, at.image.plan().id, at.office.id, period->id);
    const auto count = found == counts.end() ? timon::homes::AskedCount{} : found->second;
    const auto reopened = timon::reports::reopened_until(closed, *period, at.office.id, on);
    timon::homes::count(punctuality, reports::standing_of_report(at.image, *period, count, report, reopened, on));
  }
  return punctuality;
}

void add_names(Session& session, FeedbackSheet& sheet) {
  std::vector<timon::people::PersonId> people;
  for (const auto& one : sheet.facts.observations)
    if (one.person_id) people.push_back(*one.person_id);
  for (const auto& one : sheet.facts.turns)
    if (one.person_id) people.push_back(*one.person_id);
  for (const auto& [one, turns, files] : sheet.facts.recommendations) {
    people.push_back(one.person_id);
    for (const auto& turn : turns) people.push_back(turn.person_id);
  }
  sheet.names = storage::people::names_of_people(session, people);
}

/// By what was delivered, not by what somebody is writing.
timon::reports::Integrality integrality_of(Session& session, const reports::ReportAt& at,
                                           const std::vector<timon::people::OfficeId>& planned) {
  std::vector<timon::people::OfficeId> named;
  if (at.report) {
    const auto deliveries = storage::reports::deliveries_of(session, at.report->id);
    if (const auto* delivery = timon::documents::current_delivery(deliveries))
      named = storage::reports::offices_of(session, delivery->id);
  }
  return timon::reports::integrality_of(at.office.id, planned, named);
}

FeedbackSheet gathered(Session& session, const reports::ReportAt& at, reports::ShownReport shown, Day on) {
  FeedbackSheet sheet{.image = &at.image,
                      .institution = people::read_institution(session, at.image.plan().institution_id),
                      .office = &at.office,
                      .period = &at.period,
                      .on = on,
                      .standing = shown.standing,
                      .integrality = integrality_of(session, at, shown.planned_offices)};
  if (!shown.lines.empty()) sheet.window = at.image.window(at.period);
  sheet.facts = feedback_facts(session, at.image, at.office.id, at.period);
  sheet.punctuality = punctuality_of(session, at, on);
  sheet.lines = lines_of(session, at);
  sheet.duties = timon::documents::duties_of(owed_reports(sheet, !shown.lines.empty()), sheet.facts, on);
  add_names(session, sheet);
  return sheet;
}

}  // namespace

Result<FeedbackSheet> feedback_sheet(const Context& context, const PlanImage& image,
                                     const reports::ReportAddress& address, Day on) {
  auto shown = reports::show_report(context, image, address, on);
  if (!shown) return shown.error();
  return context.database.read([&](Session& session) -> Result<FeedbackSheet> {
    const auto at = feedback_at(context, session, image, address);
    if (!at) return at.error();
    return gathered(session, *at, *std::move(shown), on);
  });
}

std::string subject_name(const FeedbackSheet& sheet, std::int64_t subject) {
  const auto& image = *sheet.image;
  for (const auto& line : sheet.lines) {
    const auto& element = image.element(line.annex.task.row);
    const auto* indicator = image.indicator_of_leaf(line.annex.task.leaf);
    if (indicator != nullptr ? indicator->id.value == subject : element.id.value == subject)
      return element.code + " " + (indicator != nullptr ? indicator->name : element.name);
  }
  return {};
}

Result<Document> make_feedback(const Context& context, const PlanImage& image, const MakeFeedback& input,
                               const DrawFeedback& draw, const std::filesystem::path& folder) {
  auto sheet = feedback_sheet(context, image, input.address, input.on);
  if (!sheet) return sheet.error();
  if (auto allowed = require_making(context, reports::place_of_office(image, sheet->office->id)); !allowed)
    return allowed.error();
  auto& document = sheet->document;
  const auto refusal = context.database.read([&](Session& session) {
    document = begun_document(context, session, image, DocumentKind::Feedback, input.paper);
    document.office_id = sheet->office->id;
    document.period_id = sheet->period->id;
    return refusal_of_count(session, document);
  });
  if (refusal) return *refusal;
  document.content_hash = sha256_hex(timon::documents::content_text(sheet->facts));
  sheet->logo = safe_logo(context, document.institution_id, folder);
  const auto bytes = draw(*sheet);
  document.file_hash = sha256_hex(bytes);
  const auto kept = context.database.write(
      [&](storage::Transaction& transaction) { return keep_document(context, transaction, document, bytes); });
  if (!kept) return kept.error();
  return document;
}

Result<ListedDocuments> list_feedback_documents(const Context& context, const PlanImage& image,
                                                const reports::ReportAddress& address) {
  return context.database.read([&](Session& session) -> Result<ListedDocuments> {
    const auto at = feedback_at(context, session, image, address);
    if (!at) return at.error();
    const auto documents =
        storage::documents::feedback_documents(session, image.plan().id, at->office.id, at->period.id);
    return listed_documents(context, session, image, documents, reports::place_of_office(image, at->office.id));
  });
}

}  // namespace timon::usecases::documents
