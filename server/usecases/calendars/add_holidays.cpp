#include "usecases/calendars/add_holidays.hpp"

#include "base/secret.hpp"
#include "storage/calendars/holiday_store.hpp"
#include "usecases/calendars/plan_windows.hpp"
#include "usecases/people/institution_for.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::calendars {

using storage::Transaction;
using timon::calendars::Holiday;
using timon::calendars::HolidayChanges;
using timon::calendars::HolidayId;
using timon::calendars::HolidayOrigin;
namespace store = storage::calendars;

namespace {

void save(Transaction& transaction, const AddHolidays& input, const HolidayChanges& changes) {
  std::vector<Holiday> holidays;
  for (const auto& [day, name] : changes.added)
    holidays.push_back({next_id<HolidayId>(), input.institution, day, name, HolidayOrigin::Own, input.reason});
  store::add_holidays(transaction, holidays);
}

/// One day is told by name, a list by its digest.
void record(const Context& context, Transaction& transaction, const AddHolidays& input, const HolidayChanges& changes) {
  std::string said;
  for (const auto& [day, name] : changes.added) said += day.text() + '\t' + name + '\n';
  timon::ledger::Act act{
      .act = "add_holidays",
      .subject_kind = "calendar",
      .subject_id = input.institution.value,
      .institution_id = input.institution,
      .fields = {
          {"reason", input.reason}, {"count", std::to_string(changes.added.size())}, {"digest", sha256_hex(said)}}};
  if (changes.added.size() == 1) {
    act.fields.emplace_back("day", changes.added.front().first.text());
    act.fields.emplace_back("name", changes.added.front().second);
  }
  record_act(context, transaction, act);
}

}  // namespace

Result<HolidayChanges> add_holidays(const Context& context, const AddHolidays& input) {
  return context.database.write([&](Transaction& transaction) -> Result<HolidayChanges> {
    const auto at = people::institution_for(context, transaction, input.institution, access::Action::ManagePeriods);
    if (!at) return at.error();
    auto rows =
        input.text.empty() ? Result<std::vector<timon::calendars::HolidayRow>>(input.rows) : read_holidays(input.text);
    if (!rows) return rows.error();
    const Day today = people::local_day_of(transaction, input.institution, context.clock());
    const auto standing =
        store::holidays_between(transaction, input.institution, make_day(1900, 1, 1), make_day(2999, 12, 31));
    auto changes = timon::calendars::changes_of(*rows, input.reason, standing, today);
    if (!changes || input.mode == CalendarMode::DryRun || changes->added.empty()) return changes;
    keep_begun_windows(context, transaction, input.institution, today);
    save(transaction, input, *changes);
    record(context, transaction, input, *changes);
    return changes;
  });
}

}  // namespace timon::usecases::calendars
