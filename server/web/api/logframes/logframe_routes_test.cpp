#include "web/api/logframes/logframe_routes.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"
#include "storage/testing/village_acts.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::logframes {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

/// The village with an initiative and a goal under it, behind its doors, asked by its planner.
class LogframeDoors : public ::testing::Test {
 protected:
  LogframeDoors() {
    const auto village =
        database_->write([](storage::Transaction& transaction) { return testing::add_village(transaction); });
    testing::add_initiative(*database_, village);
    doors_.mount_api(site_, logframe_routes());
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
    testing::record_answer(method, path, response);
    return std::to_string(response.status) + " " + testing::text_of(response);
  }

  testing::TestDatabase database_;
  const Clock clock_ = fixed_clock(*parse_instant("2024-02-01T15:00:00.000000Z"));
  guard::Doors doors_{{*database_, clock_, recognition(), {}, {}}};
  http::Site site_;
};

TEST_F(LogframeDoors, a_matrix_is_written_and_read_with_its_faults) {
  EXPECT_THAT(ask(Put, "/elements/502/logframe-row", R"({"version":1,"level":"purpose","assumptions":"Hay lluvias"})"),
              HasSubstr("204"));
  EXPECT_THAT(ask(Put, "/indicators/503/review",
                  R"({"version":1,"means":"Actas","criteria":[{"criterion":"clear","is_met":true}]})"),
              HasSubstr("204"));
  const std::string matrix = ask(Get, "/elements/501/logframe");
  EXPECT_THAT(matrix, HasSubstr(R"("level":"purpose","assumptions":"Hay lluvias")"));
  EXPECT_THAT(matrix,
              HasSubstr(R"("means":"Actas","met":1,"asked":5,"criteria":[{"criterion":"clear","is_met":true,)"));
  EXPECT_THAT(matrix, HasSubstr(R"("faults":[{"code":"no_end","element":null,"indicator":null},)"));
  EXPECT_THAT(ask(Get, "/elements/501/logframe", {}, {{"format", "csv"}}),
              AllOf(HasSubstr("\r\nPropósito,"), HasSubstr(",Hay lluvias,"), HasSubstr(",Actas,1,5\r\n")));
  EXPECT_THAT(ask(Get, "/elements/501/logframe", {}, {{"format", "csv"}, {"table", "faults"}}),
              HasSubstr("Falta el Fin."));
}

TEST_F(LogframeDoors, what_is_wrong_is_told_in_words) {
  EXPECT_THAT(ask(Put, "/indicators/503/review",
                  R"({"version":1,"means":"","criteria":[{"criterion":"clear","is_met":false}]})"),
              HasSubstr("criteria[0].note"));
  EXPECT_THAT(ask(Get, "/elements/502/logframe"), HasSubstr("404 "));
}

}  // namespace
}  // namespace timon::api::logframes
