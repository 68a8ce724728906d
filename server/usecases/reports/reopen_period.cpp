#include "usecases/reports/reopen_period.hpp"

#include <algorithm>

#include "storage/people/office_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::reports {
namespace {

using storage::Transaction;
using timon::plans::Plan;
using timon::reports::ClosedPeriods;
using timon::reports::Reopening;

void record(const Context& context, Transaction& transaction, const Plan& plan, const std::string& period,
            const Reopening& reopening) {
  record_act(context, transaction,
             {.act = "reopen_period",
              .subject_kind = "plan",
              .subject_id = plan.id.value,
              .institution_id = plan.institution_id,
              .plan_id = plan.id.value,
              .changed = "closings",
              .fields = {{"period", period},
                         {"office", reopening.office_id.text()},
                         {"reopening", reopening.id.text()},
                         {"expires_on", reopening.expires_on.text()},
                         {"reason", reopening.reason}}});
}

std::optional<Error> refusal(const Context& context, const timon::reports::ClosedPeriod* closed,
                             const ReopenPeriod& input, Day today) {
  if (closed == nullptr || closed->period.code != input.period)
    return conflict("period_not_closed", {{"period", input.period}});
  if (context.caller.is_of_office_or_below(input.office)) return not_allowed("authoriser_of_reopened_office");
  if (reopening_for(*closed, input.office, today) != nullptr)
    return conflict("period_already_reopened", {{"period", input.period}});
  return std::nullopt;
}

bool has_office(Transaction& transaction, timon::people::OfficeId institution, timon::people::OfficeId id) {
  const auto office = storage::people::find_office(transaction, id);
  return office && office->institution_id == institution && !office->withdrawn_at;
}

}  // namespace

Result<Reopening> reopen_period(const Context& context, const ReopenPeriod& input) {
  return context.database.write([&](Transaction& transaction) -> Result<Reopening> {
    const auto plan = plans::plan_for(context, transaction, input.plan, access::Action::ReviewReports);
    if (!plan) return plan.error();
    const Day today = people::local_day_of(transaction, plan->institution_id, context.clock());
    const auto periods = storage::reports::closed_periods(transaction, plan->id);
    const auto& all = periods.all();
    const auto its = std::ranges::find(all, input.period, [](const auto& one) { return one.period.code; });
    if (auto refused = refusal(context, its == all.end() ? nullptr : &*its, input, today)) return *std::move(refused);
    Reopening reopening{next_id<timon::reports::ReopeningId>(),
                        its->closing.id,
                        input.office,
                        input.reason,
                        context.caller.person_id,
                        context.clock(),
                        input.expires_on};
    auto errors = timon::reports::errors_of(reopening, today);
    if (!has_office(transaction, plan->institution_id, input.office)) errors.push_back({"office", "unknown_office"});
    if (!errors.empty()) return invalid(std::move(errors));
    storage::reports::add_reopening(transaction, reopening);
    record(context, transaction, *plan, input.period, reopening);
    return reopening;
  });
}

}  // namespace timon::usecases::reports
