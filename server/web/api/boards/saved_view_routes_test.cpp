#include "web/api/boards/saved_view_routes.hpp"

#include <gmock/gmock.h>

#include "usecases/testing/small_town.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::boards {
namespace {

using ::testing::HasSubstr;
using testing::SmallTown;

/// A token is the name of who sends it: pia plans, rosa manages a goal.
class ViewDoors : public ::testing::Test {
 protected:
  ViewDoors() {
    doors_.mount_api(site_, saved_view_routes());
    doors_.finish(site_);
  }

  guard::Recognition recognition() {
    return {
        [](std::string_view) { return std::nullopt; },
        [this](std::string_view name) -> std::optional<guard::Identity> {
          return guard::Identity{town_.caller(name == "pia" ? SmallTown::planner : SmallTown::reporter), std::nullopt};
        }};
  }

  http::Response ask(http::Method method, const std::string& who, const std::string& path,
                     const std::string& body = {}) {
    http::Request request{.method = method, .target = "/api/v1" + path, .path = "/api/v1" + path};
    request.headers.add("host", "timon.example");
    request.headers.add("authorization", "Bearer " + who);
    if (!body.empty()) request.headers.add("content-type", "application/json");
    request.body.text = body;
    const auto match = site_.routes.match(method, request.path);
    const auto& matched = std::get<http::Matched<http::Handling>>(match);
    request.captures = matched.captures;
    auto response = matched.row->handler(request);
    testing::record_answer(method, request.path, response);
    return response;
  }
  /// The id of a view that pia saved.
  std::string saved() {
    const auto made = testing::text_of(ask(http::Method::Post, "pia", "/plans/100/views",
                                           R"({"name":"Lo crítico","address":"light=red","is_shared":true})"));
    const auto start = made.find("\"id\":\"") + 6;
    return made.substr(start, made.find('"', start) - start);
  }

  SmallTown town_;
  guard::Doors doors_{{town_.database(), town_.clock(), recognition(), {}, {}}};
  http::Site site_;
};

TEST_F(ViewDoors, keep_list_and_open_with_a_view) {
  const auto id = saved();
  const auto body = R"({"view":")" + id + R"("})";
  EXPECT_EQ(ask(http::Method::Put, "rosa", "/plans/100/views/default", body).status, 204);
  const auto list = testing::text_of(ask(http::Method::Get, "rosa", "/plans/100/views"));
  EXPECT_THAT(list, HasSubstr(R"("default_view":")" + id + "\""));
  EXPECT_THAT(list, HasSubstr(R"("is_shared":true,"is_own":false)"));
  EXPECT_EQ(ask(http::Method::Put, "rosa", "/plans/100/views/default", R"({"view":"9"})").status, 422);
}

TEST_F(ViewDoors, change_and_delete_for_who_may) {
  const auto view = "/views/" + saved();
  EXPECT_EQ(ask(http::Method::Patch, "rosa", view, R"({"version":1,"name":"Mía"})").status, 403);
  EXPECT_EQ(ask(http::Method::Patch, "pia", view, R"({"version":1,"name":"Urgente"})").status, 200);
  EXPECT_EQ(ask(http::Method::Patch, "pia", view, R"({"version":1,"name":"Otra"})").status, 409);
  EXPECT_EQ(ask(http::Method::Delete, "pia", view).status, 204);
  EXPECT_EQ(ask(http::Method::Delete, "pia", view).status, 404);
}

}  // namespace
}  // namespace timon::api::boards
