#include "web/api/needs/need_routes.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::needs {
namespace {

using ::testing::HasSubstr;

/// The village behind its doors, asked by its planner.
class NeedDoors : public ::testing::Test {
 protected:
  NeedDoors() {
    village_ = database_->write([](storage::Transaction& transaction) { return testing::add_village(transaction); });
    doors_.mount_api(site_, need_routes());
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

TEST_F(NeedDoors, a_name_that_a_spreadsheet_would_run_is_text_in_the_file) {
  EXPECT_THAT(ask(Post, "/needs", R"({"rows":[{"code":"N-9","name":"=1+1|cmd","origin":"survey","urgency":"low"}]})"),
              HasSubstr("\"created\":1"));
  EXPECT_THAT(ask(Get, "/needs", {}, {{"format", "csv"}}), HasSubstr("N-9,'=1+1|cmd,"));
}

TEST_F(NeedDoors, a_need_comes_in_is_shown_settled_and_goes) {
  EXPECT_THAT(
      ask(Post, "/needs",
          R"({"rows":[{"code":"N-1","name":"Agua en La Punta","origin":"assembly","urgency":"urgent","affected":320,"office":"OBR"}]})"),
      HasSubstr("\"created\":1,\"updated\":0,\"unchanged\":0,\"kept\":0"));
  const std::string listed = ask(Get, "/needs");
  EXPECT_THAT(listed, HasSubstr("\"office_name\":\"Obras Públicas\""));
  EXPECT_THAT(listed, HasSubstr("\"is_waiting\":true"));
  const auto at = listed.find("\"id\":\"") + 6;
  const std::string id = listed.substr(at, listed.find('"', at) - at);
  EXPECT_THAT(ask(Get, "/needs", {}, {{"format", "csv"}}),
              HasSubstr("N-1,Agua en La Punta,Urgente,Asamblea,,320,Obras Públicas,,,Abierta,,Sí,\r\n\r\n"));
  EXPECT_THAT(ask(Get, "/needs", {}, {{"format", "csv"}, {"show", "waiting"}}),
              HasSubstr("Filas,1\r\nMostrar,Urgentes sin PPCS\r\n"));
  EXPECT_THAT(ask(Get, "/needs", {}, {{"show", "few"}}), HasSubstr("422 "));
  EXPECT_THAT(ask(Get, "/elements/" + village_.goal.id.text() + "/needs"), HasSubstr("\"is_initiative\":false"));
  EXPECT_THAT(ask(Put, "/needs/" + id + "/state", R"({"version":1,"state":"met"})"), HasSubstr("422 "));
  EXPECT_THAT(ask(Put, "/needs/" + id + "/state", R"({"version":1,"state":"met","reason":"Acueducto inaugurado"})"),
              HasSubstr("204 "));
  EXPECT_THAT(ask(Delete, "/needs/" + id), HasSubstr("204 "));
}

TEST_F(NeedDoors, mistakes_of_rows_are_told_in_words_at_their_rows) {
  const std::string answer =
      ask(Post, "/needs", R"({"rows":[{"code":"1","name":"A","origin":"survey","urgency":"low","office":"NADIE"}]})");
  EXPECT_THAT(answer, HasSubstr("422 "));
  EXPECT_THAT(answer, HasSubstr("rows[0].office"));
  EXPECT_THAT(answer, HasSubstr("NADIE"));
}

}  // namespace
}  // namespace timon::api::needs
