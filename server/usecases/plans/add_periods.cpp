#include "usecases/plans/add_periods.hpp"

#include "domain/plans/make_periods.hpp"
#include "storage/people/office_store.hpp"
#include "storage/plans/period_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::plans {

using storage::Session;
using storage::Transaction;
using timon::people::OfficeId;
using timon::plans::Period;
namespace store = storage::plans;

namespace {

bool is_same(const Period& one, const Period& other) {
  return one.kind == other.kind && one.start_on == other.start_on && one.end_on == other.end_on;
}

void save(const Context& context, Transaction& transaction, OfficeId institution, const std::vector<Period>& added) {
  if (added.empty()) return;
  store::add_periods(transaction, added);
  std::string codes;
  for (const Period& one : added) codes += (codes.empty() ? "" : " ") + one.code;
  usecases::record_act(context, transaction,
                       {.act = "add_periods",
                        .subject_kind = "period",
                        .subject_id = added.front().id.value,
                        .institution_id = institution,
                        .fields = {{"kind", std::string(name_of(added.front().kind))},
                                   {"start_on", added.front().start_on.text()},
                                   {"end_on", added.back().end_on.text()},
                                   {"codes", codes}}});
}

}  // namespace

Result<std::vector<Period>> add_periods(const Context& context, Transaction& transaction, const AddPeriods& input) {
  const auto institution = institution_for(context, transaction, input.institution, Action::ManagePeriods);
  if (!institution) return institution.error();
  const auto its = storage::people::find_institution(transaction, *institution);
  auto periods =
      timon::plans::make_periods(input.kind, input.start_on, input.end_on, its ? its->language : std::string());
  if (!periods) return periods.error();
  std::vector<Period> added;
  for (Period& period : *periods) {
    const auto known = store::find_period_by_code(transaction, *institution, period.code);
    if (known && !is_same(*known, period)) return conflict("period_taken", {{"code", period.code}});
    period.id = known ? known->id : next_id<timon::plans::PeriodId>();
    period.institution_id = *institution;
    if (!known) added.push_back(period);
  }
  save(context, transaction, *institution, added);
  return periods;
}

Result<std::vector<Period>> add_periods(const Context& context, const AddPeriods& input) {
  return context.database.write([&](Transaction& transaction) { return add_periods(context, transaction, input); });
}

Result<std::vector<Period>> list_periods(const Context& context, std::optional<OfficeId> asked) {
  return context.database.read([&](Session& session) -> Result<std::vector<Period>> {
    const auto institution = institution_for(context, session, asked, Action::ViewPlans);
    if (!institution) return institution.error();
    return store::list_periods(session, *institution);
  });
}

}  // namespace timon::usecases::plans
