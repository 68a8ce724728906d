#include "web/api/homes/home_routes.hpp"

#include <gmock/gmock.h>

#include "usecases/testing/small_town.hpp"
#include "web/api/homes/office_routes.hpp"
#include "web/api/homes/review_routes.hpp"
#include "web/api/homes/search_routes.hpp"
#include "web/api/reports/report_routes.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::homes {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using testing::SmallTown;

/// The town behind its doors; a token is the name of who sends it.
class HomeDoors : public ::testing::Test {
 protected:
  HomeDoors() {
    doors_.mount_api(site_, home_routes(memory_));
    doors_.mount_api(site_, office_routes(memory_));
    doors_.mount_api(site_, review_routes(memory_));
    doors_.mount_api(site_, search_routes(memory_));
    doors_.mount_api(site_, reports::report_routes());
    doors_.finish(site_);
    EXPECT_EQ(ask(http::Method::Post, "pia", "/indicators/120/targets", R"({"period":"2026-T1","value":100})").status,
              201);
    EXPECT_EQ(ask(http::Method::Post, "pia", "/indicators/120/targets", R"({"period":"2026-T2","value":100})").status,
              201);
    EXPECT_EQ(ask(http::Method::Post, "rosa", "/indicators/120/reports",
                  R"({"period":"2026-T1","value":100,"measure":"130","note":"Acta 3"})")
                  .status,
              201);
  }

  guard::Recognition recognition() {
    return {[](std::string_view) { return std::nullopt; },
            [this](std::string_view name) -> std::optional<guard::Identity> {
              if (name == "rosa") return guard::Identity{town_.caller(SmallTown::reporter), std::nullopt};
              if (name == "vera") return guard::Identity{town_.caller(SmallTown::verifier), std::nullopt};
              if (name == "pia") return guard::Identity{town_.caller(SmallTown::planner), std::nullopt};
              auto caller = town_.caller(SmallTown::planner);
              caller.grants.front().role = name == "socia" ? access::Role::CoParticipant : access::Role::HeadOfOffice;
              return guard::Identity{caller, std::nullopt};
            }};
  }
  http::Response ask(http::Method method, const std::string& who, const std::string& address,
                     const std::string& body = {}, const http::Pairs& query = {}) {
    const std::string path = "/api/v1" + address;
    http::Request request{.method = method, .target = path, .path = path, .query = query};
    request.headers.add("host", "timon.example");
    request.headers.add("authorization", "Bearer " + who);
    if (!body.empty()) request.headers.add("content-type", "application/json");
    request.body.text = body;
    const auto match = site_.routes.match(method, path);
    const auto& matched = std::get<http::Matched<http::Handling>>(match);
    request.captures = matched.captures;
    auto response = matched.row->handler(request);
    testing::record_answer(method, path, response);
    return response;
  }
  std::string get(const std::string& who, const std::string& address, const http::Pairs& query = {}) {
    return testing::text_of(ask(http::Method::Get, who, address, {}, query));
  }

  SmallTown town_;
  usecases::boards::PlanMemory memory_;
  guard::Doors doors_{{town_.database(), town_.clock(), recognition(), {}, {}}};
  http::Site site_;
};

TEST_F(HomeDoors, tell_what_somebody_owes_and_what_became_of_what_they_delivered) {
  EXPECT_THAT(get("rosa", "/homes/work"),
              AllOf(HasSubstr(R"("period":"2026-T2")"), HasSubstr(R"("days_left":-10)"), HasSubstr(R"("late":2)"),
                    HasSubstr(R"("note":"Acta 3")"), HasSubstr(R"("outcome":"waiting")")));
  EXPECT_EQ(ask(http::Method::Get, "vera", "/homes/work").status, 403);
  EXPECT_EQ(ask(http::Method::Get, "rosa", "/homes/work", {}, {{"on", "ayer"}}).status, 422);
}

TEST_F(HomeDoors, tell_a_verifier_what_waits) {
  EXPECT_THAT(get("vera", "/homes/unverified"), AllOf(HasSubstr(R"("total":1)"), HasSubstr(R"("share":100)")));
  EXPECT_THAT(get("vera", "/homes/unverified", {{"order", "age"}, {"limit", "1"}}), HasSubstr(R"("total":1)"));
  EXPECT_EQ(ask(http::Method::Get, "vera", "/homes/unverified", {}, {{"order", "azar"}}).status, 422);
}

TEST_F(HomeDoors, tell_planning_what_came_in_and_keep_that_it_was_seen) {
  EXPECT_THAT(get("pia", "/homes/review"), AllOf(HasSubstr(R"("seen_until":null)"), HasSubstr(R"("unseen":1)"),
                                                 HasSubstr(R"("office_name":"Obras")")));
  const std::string now = town_.clock()().text();
  EXPECT_EQ(ask(http::Method::Put, "pia", "/homes/review/seen", R"({"until":")" + now + R"("})").status, 204);
  EXPECT_THAT(get("pia", "/homes/review"), HasSubstr(R"("unseen":0)"));
  EXPECT_EQ(ask(http::Method::Put, "rosa", "/homes/review/seen", R"({"until":")" + now + R"("})").status, 403);
}

TEST_F(HomeDoors, tell_a_head_of_office_and_a_group_their_goals) {
  EXPECT_THAT(get("jefe", "/homes/office"),
              AllOf(HasSubstr(R"("asks_for_reports":true)"), HasSubstr(R"("code":"1.1")"), HasSubstr(R"("late":2)")));
  EXPECT_EQ(ask(http::Method::Get, "jefe", "/homes/office", {}, {{"office", "77"}}).status, 404);
  EXPECT_THAT(get("socia", "/homes/shared"), HasSubstr(R"("part":"owner","may_report":true)"));
}

TEST_F(HomeDoors, find_by_words) {
  EXPECT_THAT(get("rosa", "/search", {{"words", "vias rurales"}}),
              AllOf(HasSubstr(R"("plan_code":"PDM")"), HasSubstr(R"("code":"1.1.1")"), HasSubstr(R"("people":[])")));
  EXPECT_THAT(get("rosa", "/search", {{"words", "rosa"}}), HasSubstr(R"("name":"rosa")"));
  EXPECT_EQ(ask(http::Method::Get, "rosa", "/search", {}, {{"words", std::string(201, 'a')}}).status, 422);
}

}  // namespace
}  // namespace timon::api::homes
