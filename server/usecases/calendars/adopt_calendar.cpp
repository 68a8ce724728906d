#include "usecases/calendars/adopt_calendar.hpp"

#include <algorithm>
#include <set>

#include "storage/calendars/holiday_store.hpp"
#include "usecases/calendars/plan_windows.hpp"
#include "usecases/people/institution_for.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::calendars {

using storage::Transaction;
using timon::calendars::first_known_year;
using timon::calendars::Holiday;
using timon::calendars::HolidayId;
using timon::calendars::HolidayOrigin;
using timon::calendars::last_known_year;
namespace store = storage::calendars;

namespace {

struct Changes {
  std::vector<Holiday> added{};
  std::vector<HolidayId> removed{};
  std::int64_t unchanged = 0;
};

std::vector<FieldError> errors_of(const AdoptCalendar& input) {
  std::vector<FieldError> errors;
  for (const auto& [field, year] : {std::pair("from_year", input.from_year), std::pair("to_year", input.to_year)})
    if (year < first_known_year || year > last_known_year)
      errors.push_back({field,
                        "not_between",
                        {{"min", std::to_string(first_known_year)}, {"max", std::to_string(last_known_year)}}});
  if (errors.empty() && input.to_year < input.from_year) errors.push_back({"to_year", "end_before_start"});
  return errors;
}

struct OfYear {
  int year = 0;
  bool is_first = false;  ///< no calendar was taken over for it before
  Day today;

  bool is_open(Day day) const { return is_first || day >= today; }
};

void add_changes(storage::Session& session, const AdoptCalendar& input, const OfYear& of, Changes& changes) {
  const auto standing =
      store::holidays_between(session, input.institution, make_day(of.year, 1, 1), make_day(of.year, 12, 31));
  std::set<Day> wanted;
  for (const auto& national : timon::calendars::national_holidays(input.country, of.year)) {
    wanted.insert(national.day);
    if (std::ranges::find(standing, national.day, &Holiday::held_on) != standing.end())
      ++changes.unchanged;
    else if (of.is_open(national.day))
      changes.added.push_back({next_id<HolidayId>(), input.institution, national.day, national.name,
                               HolidayOrigin::National, national.law});
  }
  for (const Holiday& its : standing)
    if (its.origin == HolidayOrigin::National && !its.withdrawn_at && !wanted.contains(its.held_on) &&
        of.is_open(its.held_on))
      changes.removed.push_back(its.id);
}

void record(const Context& context, Transaction& transaction, const AdoptCalendar& input,
            const AdoptedHolidays& adopted) {
  record_act(context, transaction,
             {.act = "adopt_calendar",
              .subject_kind = "calendar",
              .subject_id = input.institution.value,
              .institution_id = input.institution,
              .fields = {{"country", std::string(name_of(input.country))},
                         {"from_year", std::to_string(input.from_year)},
                         {"to_year", std::to_string(input.to_year)},
                         {"added", std::to_string(adopted.added)},
                         {"removed", std::to_string(adopted.removed)}}});
}

}  // namespace

Result<AdoptedHolidays> adopt_calendar(const Context& context, Transaction& transaction, const AdoptCalendar& input) {
  const auto at = people::institution_for(context, transaction, input.institution, access::Action::ManagePeriods);
  if (!at) return at.error();
  if (auto errors = errors_of(input); !errors.empty()) return invalid(std::move(errors));
  const Day today = people::local_day_of(transaction, input.institution, context.clock());
  const auto adopted = store::adopted_calendars(transaction, input.institution);
  Changes changes;
  for (int year = input.from_year; year <= input.to_year; ++year) {
    const bool is_first = std::ranges::find(adopted, year, &store::AdoptedCalendar::year) == adopted.end();
    add_changes(transaction, input, {year, is_first, today}, changes);
  }
  const AdoptedHolidays done{std::ssize(changes.added), std::ssize(changes.removed), changes.unchanged};
  if (input.mode == CalendarMode::DryRun) return done;
  keep_begun_windows(context, transaction, input.institution, today);
  for (const auto id : changes.removed) store::delete_holiday(transaction, id);
  store::add_holidays(transaction, changes.added);
  for (int year = input.from_year; year <= input.to_year; ++year)
    store::put_adopted_calendar(transaction, {input.institution, year, input.country, context.clock()});
  record(context, transaction, input, done);
  return done;
}

Result<AdoptedHolidays> adopt_calendar(const Context& context, const AdoptCalendar& input) {
  return context.database.write([&](Transaction& transaction) { return adopt_calendar(context, transaction, input); });
}

Result<void> adopt_usual_calendar(const Context& context, timon::people::OfficeId institution) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto country = timon::calendars::country_of_time_zone(people::time_zone_of(transaction, institution));
    if (!country || !store::adopted_calendars(transaction, institution).empty()) return {};
    const Day today = people::local_day_of(transaction, institution, context.clock());
    const int year = static_cast<int>(today.parts().year());
    const auto known = [](int its) { return std::clamp(its, first_known_year, last_known_year); };
    const auto adopted =
        adopt_calendar(context, transaction, {institution, *country, known(year - 2), known(year + 4)});
    return adopted ? Result<void>() : adopted.error();
  });
}

}  // namespace timon::usecases::calendars
