#include "web/api/calendars/calendar_routes.hpp"

#include <gmock/gmock.h>

#include "web/api/testing/village_doors.hpp"

namespace timon::api::calendars {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

/// Asked by the village's planner, on 1 February 2024.
class CalendarDoors : public testing::VillageDoors {
 protected:
  CalendarDoors() : VillageDoors(calendar_routes()) {}

  std::string ask(http::Method method, const std::string& path, const std::string& body = {},
                  const http::Pairs& query = {}) {
    return VillageDoors::ask("planner", method, path, body, query);
  }
};

TEST_F(CalendarDoors, a_calendar_is_adopted_shown_and_changed) {
  EXPECT_THAT(ask(Get, "/institutions/1/calendar"),
              AllOf(HasSubstr("\"suggested\":\"CO\""), HasSubstr("\"holidays\":[]")));
  EXPECT_THAT(ask(Put, "/institutions/1/calendar", R"({"country":"CO","from_year":2024,"to_year":2024})"),
              HasSubstr("\"added\":18"));
  EXPECT_THAT(ask(Post, "/institutions/1/holidays",
                  R"({"reason":"Acuerdo 4","rows":[{"day":"16/07/2024","name":"Virgen del Carmen"}]})"),
              HasSubstr("\"added\":[{\"day\":\"2024-07-16\""));
  const auto calendar = ask(Get, "/institutions/1/calendar");
  EXPECT_THAT(calendar, HasSubstr("\"name\":\"Virgen del Carmen\",\"origin\":\"own\",\"reason\":\"Acuerdo 4\""));
  EXPECT_THAT(ask(Get, "/national-holidays", {}, {{"country", "MX"}, {"year", "2026"}}),
              HasSubstr("\"day\":\"2026-03-16\",\"name\":\"Natalicio de Benito Juárez\""));
  EXPECT_THAT(ask(Get, "/national-holidays", {}, {{"country", "MX"}, {"year", "2050"}}), HasSubstr("422 "));
}

TEST_F(CalendarDoors, mistakes_are_told_in_words_at_their_rows) {
  const auto answer =
      ask(Post, "/institutions/1/holidays", R"({"reason":"","rows":[{"day":"30 de junio","name":"Fiesta"}]})");
  EXPECT_THAT(answer, AllOf(HasSubstr("422 "), HasSubstr("rows[0].day"), HasSubstr("no es una fecha")));
}

TEST_F(CalendarDoors, the_windows_of_a_plan_are_shown_and_set) {
  const auto path = "/plans/" + village_.plan.id.text() + "/windows";
  EXPECT_THAT(ask(Get, path), AllOf(HasSubstr("\"version\":0,\"anchor\":\"before_end\",\"days\":5"),
                                    HasSubstr("\"open_on\":\"2024-12-25\"")));
  EXPECT_THAT(ask(Put, path, R"({"version":0,"anchor":"after_end","days":3,"tolerance":1,"early_opening":"never"})"),
              AllOf(HasSubstr("\"version\":1,\"anchor\":\"after_end\""), HasSubstr("\"last_on\":\"2025-01-06\"")));
}

}  // namespace
}  // namespace timon::api::calendars
