#include "domain/calendars/holiday.hpp"

#include <gmock/gmock.h>

namespace timon::calendars {
namespace {

using ::testing::ElementsAre;

const Day today = make_day(2026, 6, 15);

std::vector<std::string> refusals(const Result<HolidayChanges>& result) {
  std::vector<std::string> codes;
  if (!result)
    for (const auto& error : result.error().fields) codes.push_back(error.field + " " + error.code);
  return codes;
}

Holiday standing(Day day, bool is_withdrawn = false) {
  Holiday holiday{.held_on = day, .name = "Fiesta"};
  if (is_withdrawn) holiday.withdrawn_at = Instant{};
  return holiday;
}

TEST(HolidayRows, become_holidays_that_are_still_to_come) {
  const std::vector<HolidayRow> rows{{"2026-08-06", "Fundación"},
                                     {"20/07/2026", "Independencia"},
                                     {"01-01-2026", "Año Nuevo"},
                                     {"2026-07-01", "Patrón"}};
  const std::vector<Holiday> before{standing(make_day(2026, 7, 20)), standing(make_day(2026, 7, 1), true)};
  const auto changes = changes_of(rows, "Acuerdo 12", before, today).value();
  EXPECT_EQ(changes.unchanged, 1);
  EXPECT_EQ(changes.passed, 1);
  EXPECT_THAT(changes.added, ElementsAre(std::pair(make_day(2026, 8, 6), std::string("Fundación")),
                                         std::pair(make_day(2026, 7, 1), std::string("Patrón"))))
      << "what was taken back may come again";
}

TEST(HolidayRows, tell_all_their_mistakes_at_once) {
  const std::vector<HolidayRow> rows{{"30 de junio", "A"}, {"2026-08-06", " "}, {"06/08/2026", "B"}};
  EXPECT_THAT(
      refusals(changes_of(rows, "", {}, today)),
      ElementsAre("reason required", "rows[0].day not_a_day", "rows[1].name required", "rows[2].day given_twice"));
  EXPECT_THAT(refusals(changes_of({}, "x", {}, today)), ElementsAre("rows required"));
  const std::vector<HolidayRow> passed{{"2026-06-14", "Ayer"}};
  EXPECT_THAT(refusals(changes_of(passed, "x", {}, today)), ElementsAre("rows[0].day day_passed"));
}

TEST(HolidayRows, a_day_that_passed_stays_a_holiday) {
  EXPECT_TRUE(withdrawal_errors(standing(today), "Se trabaja", today).empty());
  EXPECT_EQ(withdrawal_errors(standing(today + -1), "", today).size(), 2U);
}

}  // namespace
}  // namespace timon::calendars
