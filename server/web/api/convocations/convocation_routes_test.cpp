#include "web/api/convocations/convocation_routes.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"
#include "web/api/calls.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::convocations {
namespace {

using ::testing::HasSubstr;

/// The village behind its doors; the token says who asks: its planner, or the head of its works.
class ConvocationDoors : public ::testing::Test {
 protected:
  ConvocationDoors() {
    village_ = database_->write([](storage::Transaction& transaction) { return testing::add_village(transaction); });
    doors_.mount_api(site_, convocation_routes());
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

TEST_F(ConvocationDoors, an_office_is_called_and_its_part_is_noted) {
  const std::string made =
      ask("planner", Post, "/convocations",
          R"({"title":"Entrega","purpose":"Traer los anexos","held_on":"2024-02-01","offices":["2","3"]})");
  EXPECT_THAT(made, HasSubstr("201 "));
  const auto start = made.find("\"id\":\"") + 6;
  const std::string at = "/convocations/" + made.substr(start, made.find('"', start) - start) + "/participations";
  EXPECT_THAT(ask("works", Get, "/convocations"), HasSubstr("\"standing\":\"to_mark\""));
  EXPECT_THAT(ask("planner", Post, at, R"({"office":"2","participation":"late"})"), HasSubstr("\"field\":\"note\""));
  EXPECT_THAT(ask("planner", Post, at, R"({"office":"2","participation":"late","note":"Media hora"})"),
              HasSubstr("204"));
  EXPECT_THAT(ask("works", Get, "/convocations"), HasSubstr("\"participation\":\"late\",\"note\":\"Media hora\""));
}

TEST_F(ConvocationDoors, mistakes_are_told_in_words) {
  const std::string answer =
      ask("planner", Post, "/convocations", R"({"title":"","purpose":"","held_on":"2024-02-01","offices":[]})");
  EXPECT_THAT(answer, HasSubstr("422 "));
  EXPECT_THAT(answer, HasSubstr("Elija al menos una dependencia"));
}

}  // namespace
}  // namespace timon::api::convocations
