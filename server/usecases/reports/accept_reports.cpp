#include "usecases/reports/accept_reports.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "domain/homes/office_lines.hpp"
#include "storage/reports/observation_store.hpp"

namespace timon::usecases::reports {
namespace {

using storage::Session;
using storage::Transaction;
using timon::reports::EarlierReport;
namespace store = storage::reports;

constexpr std::size_t most_reports = 1000;

/// What is asked for in the periods of each kind that is accepted, walked once for all reports.
using AskedOfKinds = std::map<timon::plans::PeriodKind, timon::homes::AskedOfOffices>;

AskedOfKinds asked_of_kinds(const PlanImage& image, const AcceptReports& input) {
  AskedOfKinds asked;
  for (const auto& period : image.contents().periods) {
    const bool is_named =
        std::ranges::any_of(input.reports, [&](const MoveReport& its) { return its.address.period == period.code; });
    if (is_named && !asked.contains(period.kind))
      asked[period.kind] = timon::homes::asked_of_offices(image, period.kind, input.on);
  }
  return asked;
}

std::int64_t severe_of(Session& session, timon::reports::ReportId report) {
  const auto observations = store::observations_of(session, report);
  return std::ranges::count_if(observations, [](const auto& one) {
    return one.severity == timon::reports::ObservationSeverity::High &&
           one.state != timon::reports::ObservationState::Closed;
  });
}

/// The reports of its year that come before it and were called for.
std::vector<EarlierReport> earlier_reports(Session& session, const PlanImage& image, const Report& report,
                                           const AskedOfKinds& asked_of_kinds) {
  std::vector<EarlierReport> earlier;
  const auto& period = *image.period(report.period_id);
  const auto& asked = asked_of_kinds.at(period.kind);
  for (const auto* its : timon::homes::periods_of_year(image, period)) {
    if (its->end_on >= period.end_on) continue;
    const auto count = asked.find({report.office_id, its->id});
    const auto before = store::find_report_of(session, report.plan_id, report.office_id, its->id);
    if (count == asked.end() && !before) continue;
    EarlierReport one{its->code, std::nullopt, count == asked.end() || count->second.told == count->second.asked};
    if (before) {
      one.state = before->state;
      one.unanswered = unanswered_of(session, before->id);
    }
    earlier.push_back(std::move(one));
  }
  return earlier;
}

Result<Report> accepted(const Context& context, Transaction& transaction, const PlanImage& image,
                        const MoveReport& input, const AskedOfKinds& asked) {
  auto report = report_to_move(context, transaction, image, input.address, ReportAct::Accept, input.version);
  if (!report) return report.error();
  auto errors = timon::reports::obstacles_to_acceptance(severe_of(transaction, report->id),
                                                        earlier_reports(transaction, image, *report, asked),
                                                        store::unanswered_setting(transaction, image.plan().id));
  if (!errors.empty()) return invalid(std::move(errors));
  report->accepted_at = context.clock();
  return moved(context, transaction, image, *report, ReportAct::Accept);
}

Day end_of(const PlanImage& image, const std::string& code) {
  for (const auto& period : image.contents().periods)
    if (period.code == code) return period.end_on;
  return image.plan().end_on;
}

/// So that a year may be accepted at once.
std::vector<std::size_t> in_order_of_periods(const PlanImage& image, const std::vector<MoveReport>& reports) {
  std::vector<std::size_t> order(reports.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
    return end_of(image, reports[one].address.period) < end_of(image, reports[other].address.period);
  });
  return order;
}

}  // namespace

Result<std::vector<AcceptedReport>> accept_reports(const Context& context, const PlanImage& image,
                                                   const AcceptReports& input) {
  if (input.reports.empty()) return invalid("reports", "required");
  if (input.reports.size() > most_reports)
    return invalid("reports", "too_many", {{"limit", std::to_string(most_reports)}});
  std::vector<AcceptedReport> outcomes;
  for (const auto& its : input.reports) outcomes.push_back({its.address, not_found()});
  const auto asked = asked_of_kinds(image, input);
  for (const std::size_t index : in_order_of_periods(image, input.reports))
    outcomes[index].outcome = context.database.write([&](Transaction& transaction) -> Result<Report> {
      return accepted(context, transaction, image, input.reports[index], asked);
    });
  return outcomes;
}

}  // namespace timon::usecases::reports
