#include "usecases/reminders/plan_situations.hpp"

#include <algorithm>

#include "storage/reminders/reminder_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "storage/reports/observation_store.hpp"
#include "storage/reports/report_store.hpp"

namespace timon::usecases::reminders {
namespace {

using timon::reminders::ReportSituation;
using timon::reports::Report;
using timon::reports::ReportState;
namespace store = storage::reports;

/// What waits for the office, and since when.
void add_observations(storage::Session& session, const Report& report, const std::string& zone,
                      ReportSituation& situation) {
  for (const auto& its : store::observations_of(session, report.id)) {
    if (its.state != timon::reports::ObservationState::Open) continue;
    const Day observed_on = local_day(its.recorded_at, zone);
    const bool is_first = situation.unanswered++ == 0;
    situation.observed_on = is_first ? observed_on : std::min(situation.observed_on, observed_on);
    situation.due_on = is_first ? its.due_on : std::min(situation.due_on, its.due_on);
  }
}

Instant last_turn(storage::Session& session, const Report& report) {
  auto last = report.delivered_at.value_or(Instant{});
  for (const auto& turn : store::turns_of(session, report.id)) last = std::max(last, turn.recorded_at);
  return last;
}

/// Nothing of a report that asks nothing of anybody.
std::optional<ReportSituation> report_situation(storage::Session& session, const PlanOnDay& plan,
                                                const Report& report) {
  const auto* period = plan.image->period(report.period_id);
  const auto& known = plan.image->contents().time_zone;
  const std::string zone = known.empty() ? "UTC" : known;
  if (period == nullptr) return std::nullopt;
  ReportSituation situation{report.office_id, period, report.state};
  switch (report.state) {
    case ReportState::Observed:
      add_observations(session, report, zone, situation);
      return situation;
    case ReportState::Answered:
      situation.since = local_day(last_turn(session, report), zone);
      return situation;
    case ReportState::Delivered:
    case ReportState::InReview:
      situation.since = local_day(report.delivered_at.value_or(Instant{}), zone);
      return situation;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::vector<OpenSituation> situations_of(storage::Session& session, const std::vector<PlanOnDay>& plans) {
  std::vector<OpenSituation> situations;
  for (const auto& plan : plans) {
    const auto settings = storage::reminders::settings_of(session, plan.image->plan().institution_id);
    auto situation = timon::reminders::situation_of(*plan.image, settings, plan.board->on(),
                                                    store::closed_periods(session, plan.image->plan().id));
    for (const auto& report : store::pending_reports_of_plan(session, plan.image->plan().id))
      if (const auto its = report_situation(session, plan, report)) situation.reports.push_back(*its);
    situations.push_back({plan, std::move(situation)});
  }
  return situations;
}

}  // namespace timon::usecases::reminders
