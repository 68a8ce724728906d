#include "usecases/reports/report_at.hpp"

#include <algorithm>

#include "storage/plans/plan_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "storage/reports/observation_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::reports {

using access::Action;
using storage::Session;
using storage::Transaction;

namespace {

const timon::plans::Period* period_by_code(const PlanImage& image, const std::string& code) {
  const auto& periods = image.contents().periods;
  const auto found = std::find_if(periods.begin(), periods.end(), [&](const auto& its) { return its.code == code; });
  return found == periods.end() ? nullptr : &*found;
}

const char* act_name(ReportAct act) {
  switch (act) {
    case ReportAct::Save:
      return "save_report_draft";
    case ReportAct::Deliver:
      return "deliver_report";
    case ReportAct::BeginReview:
      return "begin_review";
    case ReportAct::Observe:
      return "add_observation";
    case ReportAct::Answer:
      return "answer_observation";
    case ReportAct::Close:
      return "close_observation";
    case ReportAct::Insist:
      return "insist_on_observation";
    case ReportAct::Accept:
      return "accept_report";
    case ReportAct::Publish:
      return "publish_report";
    case ReportAct::Reject:
      return "reject_report";
  }
  return "";
}

}  // namespace

access::Place place_of_office(const PlanImage& image, timon::people::OfficeId office) {
  auto place = access::in_institution(image.plan().institution_id);
  place.office_path = image.office_path(office);
  return place;
}

Result<void> require_reading(const Context& context, const access::Place& place) {
  if (auto allowed = access::require(context.caller, Action::ViewPlans, place); !allowed) return allowed;
  const bool is_on =
      context.caller.kind == access::CallerKind::System ||
      (place.institution_id && context.caller.modules_of(*place.institution_id).has(access::Module::Reports));
  return is_on ? Result<void>() : not_found("module_off");
}

Result<ReportAt> report_at(const Context& context, Session& session, const PlanImage& image,
                           const ReportAddress& address, Action action) {
  const auto* office = image.office(address.office);
  const auto* period = period_by_code(image, address.period);
  if (office == nullptr || period == nullptr) return not_found();
  const auto place = place_of_office(image, office->id);
  const auto allowed =
      action == Action::ViewPlans ? require_reading(context, place) : access::require(context.caller, action, place);
  if (!allowed) return allowed.error();
  return ReportAt{image, *office, *period,
                  storage::reports::find_report_of(session, image.plan().id, office->id, period->id)};
}

Action action_of(ReportAct act) {
  const bool is_of_office = act == ReportAct::Save || act == ReportAct::Deliver || act == ReportAct::Answer;
  return is_of_office ? Action::Report : Action::ReviewReports;
}

std::optional<Error> refusal_of_plan(Session& session, const PlanImage& image) {
  using timon::plans::PlanState;
  const auto plan = storage::plans::find_plan(session, image.plan().id);
  if (!plan) return not_found();
  const Arguments its{{"plan", plan->code}};
  if (plan->state == PlanState::Closed) return conflict("plan_closed", its);
  if (plan->state == PlanState::Draft) return conflict("plan_not_approved", its);
  return std::nullopt;
}

std::optional<Error> refusal_of_closed(const Context& context, Session& session, const ReportAt& at) {
  const auto& plan = at.image.plan();
  const Day today = people::local_day_of(session, plan.institution_id, context.clock());
  const auto closed = storage::reports::closed_periods(session, plan.id);
  return closed.refusal({at.period, timon::reports::FactKind::Reported, at.office.id, today});
}

bool is_own_delivery(const Context& context, Session& session, timon::reports::ReportId report) {
  const auto deliveries = storage::reports::deliveries_of(session, report);
  for (auto one = deliveries.rbegin(); one != deliveries.rend(); ++one)
    if (one->delivered_at) return context.caller.person_id && one->person_id == context.caller.person_id;
  return false;
}

Result<Report> report_to_move(const Context& context, Session& session, const PlanImage& image,
                              const ReportAddress& address, ReportAct act, std::int64_t version) {
  auto at = report_at(context, session, image, address, action_of(act));
  if (!at) return at.error();
  if (!at->report) return not_found();
  if (at->report->version != version) return conflict("version_mismatch");
  if (!timon::reports::state_after(at->report->state, act, 0))
    return timon::reports::refusal_of_act(at->report->state, act);
  if (!timon::reports::outlives_closing(at->report->state, act))
    if (auto refusal = refusal_of_closed(context, session, *at)) return *std::move(refusal);
  if (act == ReportAct::Deliver)
    if (auto refusal = refusal_of_plan(session, image)) return *std::move(refusal);
  if ((act == ReportAct::Accept || act == ReportAct::Close) && is_own_delivery(context, session, at->report->id))
    return not_allowed("reviewer_is_reporter");
  return *std::move(at->report);
}

Result<Report> moved(const Context& context, Transaction& transaction, const PlanImage& image, Report report,
                     ReportAct act, timon::ledger::Fields fields, PrivateTexts private_texts) {
  const auto before = report.state;
  const auto after = timon::reports::state_after(before, act, unanswered_of(transaction, report.id));
  if (!after) return timon::reports::refusal_of_act(before, act);
  report.state = *after;
  if (auto kept = storage::reports::save_report(transaction, report); !kept) return kept.error();
  ++report.version;
  if (act == ReportAct::Save) return report;  // a draft says nothing yet
  const auto* period = image.period(report.period_id);
  timon::ledger::Act told{.act = act_name(act),
                          .subject_kind = "report",
                          .subject_id = report.id.value,
                          .institution_id = image.plan().institution_id};
  told.fields = {{"plan", image.plan().code},
                 {"office", report.office_id.text()},
                 {"period", period != nullptr ? period->code : std::string()},
                 {"before", std::string(name_of(before))},
                 {"after", std::string(name_of(report.state))}};
  for (auto& field : fields) told.fields.push_back(std::move(field));
  told.private_texts = std::move(private_texts);
  record_act(context, transaction, told);
  return report;
}

std::optional<Day> reopened_until(const Context& context, Session& session, const ReportAt& at) {
  const auto& plan = at.image.plan();
  const Day today = people::local_day_of(session, plan.institution_id, context.clock());
  return timon::reports::reopened_until(storage::reports::closed_periods(session, plan.id), at.period, at.office.id,
                                        today);
}

std::optional<timon::calendars::Standing> standing_of_report(const PlanImage& image, const timon::plans::Period& period,
                                                             const timon::homes::AskedCount& count,
                                                             const std::optional<Report>& report,
                                                             std::optional<Day> reopened_until, Day on) {
  timon::homes::ReportHistory history{count, report.has_value(), {{}, reopened_until}};
  if (report && report->delivered_at) history.delivery.delivered_on = image.day_of(*report->delivered_at);
  return timon::homes::report_standing(image, period, history, on);
}

std::int64_t unanswered_of(Session& session, timon::reports::ReportId report) {
  const auto observations = storage::reports::observations_of(session, report);
  return std::count_if(observations.begin(), observations.end(),
                       [](const auto& one) { return one.state == timon::reports::ObservationState::Open; });
}

}  // namespace timon::usecases::reports
