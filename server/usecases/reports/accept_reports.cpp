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

using Counts = std::map<timon::reports::ReportId, store::ObservationCounts>;

Counts counts_of(Session& session, const PlanImage& image) {
  Counts counts;
  for (const auto& its : store::observation_counts(session, image.plan().id)) counts[its.report_id] = its;
  return counts;
}

/// The reports of its year that come before it and were called for.
std::vector<EarlierReport> earlier_reports(Session& session, const PlanImage& image, const Report& report, Day on,
                                           const Counts& counts) {
  std::vector<EarlierReport> earlier;
  const auto& period = *image.period(report.period_id);
  const auto asked = timon::homes::asked_of_offices(image, period.kind, on, report.office_id);
  for (const auto* its : timon::homes::periods_of_year(image, period)) {
    if (its->end_on >= period.end_on) continue;
    const auto count = asked.find({report.office_id, its->id});
    const auto before = store::find_report_of(session, report.plan_id, report.office_id, its->id);
    if (count == asked.end() && !before) continue;
    EarlierReport one{its->code, std::nullopt, count == asked.end() || count->second.told == count->second.asked};
    if (before) {
      one.state = before->state;
      if (const auto found = counts.find(before->id); found != counts.end()) one.unanswered = found->second.unanswered;
    }
    earlier.push_back(std::move(one));
  }
  return earlier;
}

Result<Report> accepted(const Context& context, Transaction& transaction, const PlanImage& image,
                        const MoveReport& input, Day on) {
  auto report = report_to_move(context, transaction, image, input.address, ReportAct::Accept, input.version);
  if (!report) return report.error();
  const auto counts = counts_of(transaction, image);
  const auto own = counts.find(report->id);
  auto errors = timon::reports::obstacles_to_acceptance(own == counts.end() ? 0 : own->second.severe,
                                                        earlier_reports(transaction, image, *report, on, counts),
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
  for (const std::size_t index : in_order_of_periods(image, input.reports))
    outcomes[index].outcome = context.database.write([&](Transaction& transaction) -> Result<Report> {
      return accepted(context, transaction, image, input.reports[index], input.on);
    });
  return outcomes;
}

}  // namespace timon::usecases::reports
