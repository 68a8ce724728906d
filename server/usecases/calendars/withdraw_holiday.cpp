#include "usecases/calendars/withdraw_holiday.hpp"

#include "storage/calendars/holiday_store.hpp"
#include "usecases/calendars/plan_windows.hpp"
#include "usecases/people/institution_for.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::calendars {

using storage::Transaction;
namespace store = storage::calendars;

Result<void> withdraw_holiday(const Context& context, timon::calendars::HolidayId id, const std::string& reason) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto holiday = store::find_holiday(transaction, id);
    if (!holiday) return not_found();
    const auto institution = holiday->institution_id;
    const auto at = people::institution_for(context, transaction, institution, access::Action::ManagePeriods);
    if (!at) return at.error();
    if (holiday->withdrawn_at) return conflict("holiday_withdrawn");
    const Day today = people::local_day_of(transaction, institution, context.clock());
    if (auto errors = withdrawal_errors(*holiday, reason, today); !errors.empty()) return invalid(std::move(errors));
    keep_begun_windows(context, transaction, institution, today);
    store::withdraw_holiday(transaction, id, context.clock(), reason);
    record_act(context, transaction,
               {.act = "withdraw_holiday",
                .subject_kind = "calendar",
                .subject_id = institution.value,
                .institution_id = institution,
                .fields = {{"day", holiday->held_on.text()}, {"name", holiday->name}, {"reason", reason}}});
    return {};
  });
}

}  // namespace timon::usecases::calendars
