#include "usecases/reports/close_period.hpp"

#include "domain/homes/office_lines.hpp"
#include "storage/boards/plan_contents_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/reports/missing_reports.hpp"
#include "usecases/reports/take_snapshot.hpp"

namespace timon::usecases::reports {
namespace {

using storage::Transaction;
using timon::reports::ClosedPeriod;
using timon::reports::Omission;
namespace store = storage::reports;

std::string told(const PlanImage& image, const Omission& omission) {
  const auto* office = image.office(omission.office_id);
  return (office != nullptr ? office->code : omission.office_id.text()) + " " +
         (omission.state ? std::string(name_of(*omission.state)) : "absent");
}

std::vector<Omission> omissions_of(Transaction& transaction, const PlanImage& image, const ClosedPeriod& closing,
                                   Day on) {
  std::vector<Omission> omissions;
  const auto missing = missing_reports(transaction, image, on);
  const auto found = missing.find(closing.period.id);
  if (found == missing.end()) return omissions;
  for (const auto& its : found->second) omissions.push_back({closing.closing.id, its.office, its.state});
  return omissions;
}

Snapshot closed(const Context& context, Transaction& transaction, const PlanImage& image, const ClosedPeriod& closing,
                const std::vector<Omission>& omissions) {
  store::add_closing(transaction, closing.closing);
  store::add_omissions(transaction, omissions);
  timon::ledger::Fields fields{{"omitted", std::to_string(omissions.size())}};
  for (const auto& one : omissions) fields.emplace_back("omitted " + one.office_id.text(), told(image, one));
  return take_snapshot(context, transaction, image, timon::boards::frozen_rows(image, closing.period),
                       {closing, 1, std::nullopt, std::move(fields)});
}

}  // namespace

Result<Snapshot> close_period(const Context& context, const ClosePeriod& input) {
  return context.database.write([&](Transaction& transaction) -> Result<Snapshot> {
    const auto plan = plans::plan_for(context, transaction, input.plan, access::Action::ReviewReports);
    if (!plan) return plan.error();
    if (plan->state == timon::plans::PlanState::Draft) return conflict("plan_not_approved", {{"plan", plan->code}});
    const auto period = storage::plans::find_period_by_code(transaction, plan->institution_id, input.period);
    if (!period) return not_found();
    const PlanImage image(storage::boards::read_plan_contents(transaction, plan->id).value());
    const Day today = people::local_day_of(transaction, plan->institution_id, context.clock());
    const auto before = store::closed_periods(transaction, plan->id);
    if (auto refusal = before.refusal_of_closing(*period, timon::homes::called_periods(image), today))
      return *std::move(refusal);
    const ClosedPeriod closing{
        {next_id<timon::reports::ClosingId>(), plan->id, period->id, context.caller.person_id, context.clock()},
        *period,
        {}};
    const auto omissions = omissions_of(transaction, image, closing, today);
    if (!omissions.empty() && input.confirmation != period->code)
      return invalid("confirmation", "closing_with_omissions",
                     {{"count", std::to_string(omissions.size())}, {"expected", period->code}});
    return closed(context, transaction, image, closing, omissions);
  });
}

}  // namespace timon::usecases::reports
