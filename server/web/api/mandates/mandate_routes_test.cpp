#include "web/api/mandates/mandate_routes.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::mandates {
namespace {

using ::testing::HasSubstr;

/// The village behind its doors, asked by its planner.
class MandateDoors : public ::testing::Test {
 protected:
  MandateDoors() {
    village_ = database_->write([](storage::Transaction& transaction) { return testing::add_village(transaction); });
    doors_.mount_api(site_, mandate_routes());
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
    if (query.empty()) testing::record_answer(method, path, response);
    return std::to_string(response.status) + " " + testing::text_of(response);
  }

  testing::TestDatabase database_;
  testing::Village village_;
  const Clock clock_ = fixed_clock(*parse_instant("2024-02-01T15:00:00.000000Z"));
  guard::Doors doors_{{*database_, clock_, recognition(), {}, {}}};
  http::Site site_;
};

TEST_F(MandateDoors, a_mandate_comes_in_is_shown_reported_on_and_goes) {
  EXPECT_THAT(ask(Get, "/mandates/offered"), HasSubstr("Poner fin a la pobreza"));
  EXPECT_THAT(
      ask(Post, "/mandates",
          R"({"kind":"council","code":"CAB","title":"Mandato del Cabildo","rows":[{"code":"1","name":"Agua"}]})"),
      HasSubstr("\"created\":1,\"updated\":0,\"unchanged\":0,\"kept\":0"));
  EXPECT_THAT(ask(Get, "/mandates"), HasSubstr("\"title\":\"Mandato del Cabildo\""));
  EXPECT_THAT(ask(Get, "/elements/" + village_.goal.id.text() + "/alignment"), HasSubstr("\"may_edit\":true"));
  EXPECT_THAT(ask(Get, "/plans/" + village_.plan.id.text() + "/coverage"), HasSubstr("\"without_goal\":1"));
  EXPECT_THAT(
      ask(Get, "/plans/" + village_.plan.id.text() + "/coverage", {}, {{"format", "csv"}, {"table", "entries"}}),
      HasSubstr("CAB,Mandato del Cabildo,1,,Agua,0"));
}

TEST_F(MandateDoors, mistakes_of_rows_are_told_in_words_at_their_rows) {
  const std::string answer = ask(
      Post, "/mandates", R"({"kind":"state","code":"P","title":"P","rows":[{"code":"1","name":"A","parent":"9"}]})");
  EXPECT_THAT(answer, HasSubstr("422 "));
  EXPECT_THAT(answer, HasSubstr("rows[0].parent"));
  EXPECT_THAT(answer, HasSubstr("El código superior «9»"));
}

}  // namespace
}  // namespace timon::api::mandates
