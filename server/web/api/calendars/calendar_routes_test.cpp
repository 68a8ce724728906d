#include "web/api/calendars/calendar_routes.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::calendars {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

/// The village behind its doors, asked by its planner on 1 February 2024.
class CalendarDoors : public ::testing::Test {
 protected:
  CalendarDoors() {
    village_ = database_->write([](storage::Transaction& transaction) { return testing::add_village(transaction); });
    doors_.mount_api(site_, calendar_routes());
    doors_.finish(site_);
  }

  static guard::Recognition recognition() {
    return {[](std::string_view) { return std::nullopt; },
            [](std::string_view) -> std::optional<guard::Identity> {
              const timon::people::OfficeId town{1};
              access::Caller caller{
                  .kind = access::CallerKind::Person, .person_id = timon::people::PersonId{11}, .institution_id = town};
              caller.office_path = {town};
              caller.grants = {{access::Role::Planner, access::ScopeKind::Institution, 1, town}};
              caller.modules = {{town, {access::Module::Reports}}};
              return guard::Identity{std::move(caller), std::nullopt};
            }};
  }

  std::string ask(http::Method method, const std::string& path, const std::string& body = {},
                  const http::Pairs& query = {}) {
    http::Request request{.method = method, .target = path, .path = "/api/v1" + path, .query = query};
    request.headers.add("host", "timon.example");
    request.headers.add("authorization", "Bearer planner");
    if (!body.empty()) request.headers.add("content-type", "application/json");
    request.body.text = body;
    const auto match = site_.routes.match(method, request.path);
    const auto& matched = std::get<http::Matched<http::Handling>>(match);
    request.captures = matched.captures;
    const auto response = matched.row->handler(request);
    if (query.empty()) testing::record_answer(method, path, response);
    return std::to_string(response.status) + " " + testing::text_of(response);
  }

  testing::TestDatabase database_;
  testing::Village village_;
  const Clock clock_ = fixed_clock(*parse_instant("2024-02-01T15:00:00.000000Z"));
  guard::Doors doors_{{*database_, clock_, recognition(), {}, {}}};
  http::Site site_;
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
