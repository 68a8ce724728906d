#include "storage/calendars/holiday_store.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::calendars {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using timon::calendars::Country;
using timon::calendars::HolidayOrigin;

class HolidayStore : public timon::testing::OnBothEngines {
 protected:
  static constexpr OfficeId town{1};
  static Holiday christmas() {
    return {{900}, town, make_day(2026, 12, 25), "Navidad", HolidayOrigin::National, "Ley 51 de 1983"};
  }
  static Holiday patron() { return {{901}, town, make_day(2026, 7, 16), "Patrona", HolidayOrigin::Own, "Acuerdo 4"}; }
  static std::vector<Holiday> of_2026(Session& session) {
    return holidays_between(session, town, make_day(2026, 1, 1), make_day(2026, 12, 31));
  }
};
TIMON_ON_BOTH_ENGINES(HolidayStore);

TEST_P(HolidayStore, keeps_them_in_order_and_counts_with_those_that_stand) {
  database().write([](Transaction& transaction) {
    timon::testing::add_village(transaction);
    add_holidays(transaction, {christmas(), patron()});
    EXPECT_THAT(of_2026(transaction), ElementsAre(patron(), christmas()));
    EXPECT_EQ(find_holiday(transaction, christmas().id), christmas());
    EXPECT_THAT(holidays_between(transaction, OfficeId{2}, make_day(2026, 1, 1), make_day(2026, 12, 31)), IsEmpty());
    EXPECT_FALSE(business_calendar_of(transaction, town).is_business_day(make_day(2026, 7, 16)));
    delete_holiday(transaction, christmas().id);
    EXPECT_FALSE(find_holiday(transaction, christmas().id));
  });
}

TEST_P(HolidayStore, what_is_taken_back_stays_on_record_and_its_day_is_free_again) {
  const Instant at = *parse_instant("2026-06-01T12:00:00.000000Z");
  database().write([&](Transaction& transaction) {
    timon::testing::add_village(transaction);
    add_holidays(transaction, {patron()});
    withdraw_holiday(transaction, patron().id, at, "Se trabaja");
    EXPECT_EQ(find_holiday(transaction, patron().id)->withdrawal_reason, "Se trabaja");
    EXPECT_EQ(find_holiday(transaction, patron().id)->withdrawn_at, at);
    EXPECT_TRUE(business_calendar_of(transaction, town).is_business_day(patron().held_on));
    Holiday again = patron();
    again.id = {902};
    add_holidays(transaction, {again});
    EXPECT_EQ(of_2026(transaction).size(), 2U);
  });
}

TEST_P(HolidayStore, a_day_is_a_holiday_once) {
  EXPECT_ANY_THROW(database().write([](Transaction& transaction) {
    timon::testing::add_village(transaction);
    Holiday twice = patron();
    twice.id = {902};
    add_holidays(transaction, {patron(), twice});
  }));
}

TEST_P(HolidayStore, knows_which_calendar_was_taken_over_for_which_year) {
  const Instant at = *parse_instant("2026-06-01T12:00:00.000000Z");
  database().write([&](Transaction& transaction) {
    timon::testing::add_village(transaction);
    put_adopted_calendar(transaction, {town, 2027, Country::Chile, at});
    put_adopted_calendar(transaction, {town, 2026, Country::Mexico, at});
    put_adopted_calendar(transaction, {town, 2026, Country::Chile, at + std::chrono::seconds{1}});
    EXPECT_THAT(adopted_calendars(transaction, town),
                ElementsAre(AdoptedCalendar{town, 2026, Country::Chile, at + std::chrono::seconds{1}},
                            AdoptedCalendar{town, 2027, Country::Chile, at}));
  });
}

}  // namespace
}  // namespace timon::storage::calendars
