#include "web/api/recommendations/recommendation_routes.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"
#include "web/api/calls.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::recommendations {
namespace {

using ::testing::HasSubstr;

/// The village behind its doors; the token says who asks: its planner, or the head of its works.
class RecommendationDoors : public ::testing::Test {
 protected:
  RecommendationDoors() {
    village_ = database_->write([](storage::Transaction& transaction) { return testing::add_village(transaction); });
    doors_.mount_api(site_, recommendation_routes());
    doors_.finish(site_);
  }

  static guard::Recognition recognition() {
    return {[](std::string_view) { return std::nullopt; },
            [](std::string_view token) -> std::optional<guard::Identity> {
              const timon::people::OfficeId town{1}, works{2};
              const bool is_planner = token == "planner";
              access::Caller caller{.kind = access::CallerKind::Person,
                                    .person_id = timon::people::PersonId{is_planner ? 11 : 12},
                                    .institution_id = town};
              caller.office_path = {town};
              caller.grants = {{access::Role::Planner, access::ScopeKind::Institution, 1, town}};
              if (!is_planner) caller.office_path = {works, town};
              if (!is_planner) caller.grants = {{access::Role::HeadOfOffice, access::ScopeKind::Office, 2, town}};
              caller.modules = {{town, {access::Module::Reports}}};
              return guard::Identity{std::move(caller), std::nullopt};
            }};
  }

  std::string ask(const char* token, http::Method method, const std::string& path, const std::string& body = {}) {
    http::Request request{.method = method, .target = path, .path = "/api/v1" + path};
    request.headers.add("host", "timon.example");
    request.headers.add("authorization", std::string("Bearer ") + token);
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
  testing::Village village_;
  const Clock clock_ = fixed_clock(*parse_instant("2024-02-01T15:00:00.000000Z"));
  guard::Doors doors_{{*database_, clock_, recognition(), {}, {}}};
  http::Site site_;
};

TEST_F(RecommendationDoors, a_recommendation_is_made_answered_and_accepted) {
  const std::string made = ask(
      "planner", Post, "/recommendations",
      R"({"office":"2","origin":"planning","criterion":"follow_up","text":"Publicar actas","due_on":"2024-02-20"})");
  EXPECT_THAT(made, HasSubstr("201 "));
  const auto start = made.find("\"id\":\"") + 6;
  const std::string at = "/recommendations/" + made.substr(start, made.find('"', start) - start);
  EXPECT_THAT(ask("works", Get, "/recommendations"), HasSubstr("\"may\":[\"applied\",\"rebutted\"]"));
  EXPECT_THAT(ask("works", Post, at + "/answer", R"({"version":1,"kind":"applied","text":"Hecho"})"),
              HasSubstr("\"field\":\"proof\""));
  EXPECT_THAT(ask("works", Post, at + "/answer", R"({"version":1,"kind":"applied","text":"Hecho","proof":"Acta 4"})"),
              HasSubstr("204"));
  EXPECT_THAT(ask("planner", Post, at + "/judgement", R"({"version":2,"kind":"accepted"})"), HasSubstr("204"));
  EXPECT_THAT(ask("planner", Get, "/recommendations"), HasSubstr("\"state\":\"accepted\""));
}

TEST_F(RecommendationDoors, mistakes_are_told_in_words) {
  const std::string answer =
      ask("planner", Post, "/recommendations",
          R"({"office":"2","origin":"audit","criterion":"quality","text":"Publicar actas","due_on":"2024-02-20"})");
  EXPECT_THAT(answer, HasSubstr("403 "));
  EXPECT_THAT(answer, HasSubstr("Planeación, auditoría interna"));
  EXPECT_THAT(ask("planner", Post, "/recommendations/77/judgement", R"({"version":1,"kind":"accepted"})"),
              HasSubstr("404 "));
}

}  // namespace
}  // namespace timon::api::recommendations
