#include "web/api/imports/import_routes.hpp"

#include <gmock/gmock.h>

#include "storage/testing/staffed_town.hpp"
#include "storage/testing/test_database.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::imports {
namespace {

using ::testing::HasSubstr;
using timon::testing::StaffedTown;

constexpr std::string_view map = R"(
[plan]
code = "PDM"
start_on = 2026-01-01
end_on = 2026-12-31
[[level]]
code = "meta"
kind = "goal"
[[sheet]]
[[sheet.level]]
level = "meta"
code = "Código"
name = "Meta"
[[sheet.indicator]]
name = "Meta"
term_target = "Total"
)";

/// Imports behind their doors; what goes on after the answer is kept until it is asked for.
class ImportDoors : public ::testing::Test {
 protected:
  ImportDoors() {
    StaffedTown::add_to(*database_);
    doors_.mount_api(site_, import_routes([this]() -> std::optional<Start> {
                       if (is_full_) return std::nullopt;
                       return [this](std::function<void()> work) { waiting_ = std::move(work); };
                     }));
    doors_.mount_api(site_, export_routes(memory_));
    doors_.finish(site_);
  }

  static guard::Recognition recognition() {
    return {[](std::string_view) { return std::nullopt; },
            [](std::string_view name) -> std::optional<guard::Identity> {
              const bool is_planner = name == "planner";
              access::Caller caller{.kind = access::CallerKind::Person,
                                    .person_id = is_planner ? StaffedTown::planner : StaffedTown::ana,
                                    .institution_id = StaffedTown::town};
              caller.grants = {{is_planner ? access::Role::Planner : access::Role::GoalManager,
                                access::ScopeKind::Institution, StaffedTown::town.value, StaffedTown::town}};
              return guard::Identity{std::move(caller), std::nullopt};
            }};
  }

  http::Response ask(http::Method method, const std::string& path, const std::string& body = {},
                     const std::string& who = "planner", const http::Pairs& query = {}) {
    http::Request request{.method = method, .target = "/api/v1" + path, .path = "/api/v1" + path, .query = query};
    request.headers.add("host", "timon.example");
    request.headers.add("authorization", "Bearer " + who);
    if (!body.empty()) request.headers.add("content-type", "multipart/form-data; boundary=cut");
    request.body.text = body;
    const auto match = site_.routes.match(method, request.path);
    const auto& matched = std::get<http::Matched<http::Handling>>(match);
    request.captures = matched.captures;
    return matched.row->handler(request);
  }

  static std::string form(const std::string& file, std::string_view map_text, const std::string& mode) {
    return "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.csv\"\r\n\r\n" + file +
           "\r\n--cut\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n" + std::string(map_text) +
           "\r\n--cut\r\nContent-Disposition: form-data; name=\"mode\"\r\n\r\n" + mode + "\r\n--cut--\r\n";
  }
  static std::string text(const http::Response& response) { return std::get<std::string>(response.body); }
  static std::string id_in(const std::string& json) {
    const auto start = json.find("\"id\":\"") + 6;
    return json.substr(start, json.find('"', start) - start);
  }

  timon::testing::TestDatabase database_;
  timon::usecases::boards::PlanMemory memory_;
  guard::Doors doors_{{*database_, fixed_clock(*parse_instant("2026-06-30T10:00:00.000000Z")), recognition(), {}, {}}};
  http::Site site_;
  std::function<void()> waiting_;
  bool is_full_ = false;
};

TEST_F(ImportDoors, an_import_answers_at_once_and_goes_on) {
  const auto begun =
      ask(http::Method::Post, "/imports", form("Código;Meta;Total\n1;Pozos;4\n2;Redes;cinco\n", map, "all_or_nothing"));
  EXPECT_EQ(begun.status, 202);
  EXPECT_THAT(text(begun), HasSubstr("\"state\":\"running\""));
  const auto path = "/imports/" + id_in(text(begun));
  ASSERT_TRUE(waiting_);
  waiting_();
  EXPECT_THAT(text(ask(http::Method::Get, path)), HasSubstr("\"state\":\"refused\""));
  EXPECT_THAT(text(ask(http::Method::Get, path + "/verdicts")),
              ::testing::AllOf(HasSubstr("\"code\":\"not_a_number\""), HasSubstr("\"row\":3"),
                               HasSubstr("\"value\":\"cinco\"")));
  EXPECT_THAT(text(ask(http::Method::Get, path + "/verdicts", {}, "planner", {{"format", "csv"}})),
              HasSubstr(",,3,C,cinco,"));
  EXPECT_THAT(text(ask(http::Method::Get, "/imports")), HasSubstr("plan.csv"));
  EXPECT_EQ(ask(http::Method::Delete, path).status, 409);
}

TEST_F(ImportDoors, mistakes_of_the_form_and_of_the_map_are_told_at_once) {
  const auto refused = ask(http::Method::Post, "/imports", form("a", "[plan]\nkode = 1\n", "dry"));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text(refused), HasSubstr("\"field\":\"mode\""));
  const auto map_refused = ask(http::Method::Post, "/imports", form("a", "[plan]\nkode = 1\n", "dry_run"));
  EXPECT_EQ(map_refused.status, 422);
  EXPECT_THAT(text(map_refused),
              ::testing::AllOf(HasSubstr("plan.kode"), HasSubstr("plan.code"), HasSubstr("\"sheet\"")));
}

/// Uploads were taken without end, each with its file.
TEST_F(ImportDoors, more_than_a_few_at_once_are_put_off) {
  is_full_ = true;
  const auto refused = ask(http::Method::Post, "/imports", form("Código;Meta;Total\n1;Pozos;4\n", map, "dry_run"));
  EXPECT_EQ(refused.status, 503);
  EXPECT_THAT(text(refused), HasSubstr("too_many_imports"));
  EXPECT_THAT(text(ask(http::Method::Get, "/imports")), HasSubstr("\"items\":[]"));
}

/// A page that was exactly full promised another one.
TEST_F(ImportDoors, a_full_last_page_is_the_last) {
  const auto begun =
      ask(http::Method::Post, "/imports", form("Código;Meta;Total\n1;Pozos;x\n2;Redes;y\n", map, "dry_run"));
  waiting_();
  const auto path = "/imports/" + id_in(text(begun)) + "/verdicts";
  EXPECT_THAT(text(ask(http::Method::Get, path, {}, "planner", {{"limit", "2"}})), HasSubstr("\"next\":null"));
  EXPECT_THAT(text(ask(http::Method::Get, path, {}, "planner", {{"limit", "1"}})), HasSubstr("\"next\":\"1\""));
  EXPECT_THAT(text(ask(http::Method::Get, "/imports", {}, "planner", {{"limit", "1"}})), HasSubstr("\"next\":null"));
}

TEST_F(ImportDoors, other_roles_are_kept_out) {
  EXPECT_EQ(ask(http::Method::Get, "/imports", {}, "manager").status, 403);
  EXPECT_EQ(ask(http::Method::Get, "/imports/77").status, 404);
}

}  // namespace
}  // namespace timon::api::imports
