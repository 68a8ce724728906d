#include "storage/calendars/holiday_store.hpp"

namespace timon::storage::calendars {
namespace {

constexpr Sql find_holiday_sql{"calendars/find_holiday", R"sql(
  SELECT id, institution_id, held_on, name, origin, reason, withdrawn_at, withdrawal_reason
  FROM holidays WHERE id = :id)sql"};
constexpr Sql list_holidays{"calendars/holidays_between", R"sql(
  SELECT id, institution_id, held_on, name, origin, reason, withdrawn_at, withdrawal_reason
  FROM holidays WHERE institution_id = :institution_id AND held_on BETWEEN :first AND :last
  ORDER BY held_on, id)sql"};
constexpr Sql insert_holiday{"calendars/add_holiday", R"sql(
  INSERT INTO holidays (id, institution_id, held_on, name, origin, reason)
  VALUES (:id, :institution_id, :held_on, :name, :origin, :reason))sql"};
constexpr Sql delete_holiday_sql{"calendars/delete_holiday", R"sql(DELETE FROM holidays WHERE id = :id)sql"};
constexpr Sql withdraw_holiday_sql{"calendars/withdraw_holiday", R"sql(
  UPDATE holidays SET withdrawn_at = :at, withdrawal_reason = :reason WHERE id = :id)sql"};
constexpr Sql list_adopted{"calendars/adopted_calendars", R"sql(
  SELECT institution_id, year, country, adopted_at
  FROM adopted_calendars WHERE institution_id = :institution_id ORDER BY year)sql"};
constexpr Sql put_adopted{"calendars/put_adopted_calendar", R"sql(
  INSERT INTO adopted_calendars (institution_id, year, country, adopted_at)
  VALUES (:institution_id, :year, :country, :adopted_at)
  ON CONFLICT (institution_id, year) DO UPDATE SET country = excluded.country, adopted_at = excluded.adopted_at)sql"};
constexpr Sql list_days{"calendars/days_of_calendar", R"sql(
  SELECT held_on FROM holidays
  WHERE institution_id = :institution_id AND withdrawn_at IS NULL ORDER BY held_on)sql"};

}  // namespace

std::optional<Holiday> find_holiday(Session& session, HolidayId id) {
  return session.optional_row<Holiday>(find_holiday_sql, {{"id", id}});
}

std::vector<Holiday> holidays_between(Session& session, OfficeId institution, Day first, Day last) {
  return session.rows<Holiday>(list_holidays, {{"institution_id", institution}, {"first", first}, {"last", last}});
}

void add_holidays(Transaction& transaction, const std::vector<Holiday>& holidays) {
  for (const Holiday& one : holidays)
    transaction.execute(insert_holiday, {{"id", one.id},
                                         {"institution_id", one.institution_id},
                                         {"held_on", one.held_on},
                                         {"name", one.name},
                                         {"origin", one.origin},
                                         {"reason", one.reason}});
}

void delete_holiday(Transaction& transaction, HolidayId id) { transaction.execute(delete_holiday_sql, {{"id", id}}); }

void withdraw_holiday(Transaction& transaction, HolidayId id, Instant at, std::string_view reason) {
  transaction.execute(withdraw_holiday_sql, {{"id", id}, {"at", at}, {"reason", reason}});
}

std::vector<AdoptedCalendar> adopted_calendars(Session& session, OfficeId institution) {
  return session.rows<AdoptedCalendar>(list_adopted, {{"institution_id", institution}});
}

void put_adopted_calendar(Transaction& transaction, const AdoptedCalendar& adopted) {
  transaction.execute(put_adopted, {{"institution_id", adopted.institution_id},
                                    {"year", adopted.year},
                                    {"country", adopted.country},
                                    {"adopted_at", adopted.adopted_at}});
}

timon::calendars::BusinessCalendar business_calendar_of(Session& session, OfficeId institution) {
  return timon::calendars::BusinessCalendar(session.rows<Day>(list_days, {{"institution_id", institution}}));
}

}  // namespace timon::storage::calendars
