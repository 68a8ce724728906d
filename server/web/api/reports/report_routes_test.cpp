#include "web/api/reports/report_routes.hpp"

#include <gmock/gmock.h>

#include "usecases/testing/small_town.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::reports {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using testing::SmallTown;

/// The town behind its doors; a token is the name of who sends it.
class ReportDoors : public ::testing::Test {
 protected:
  ReportDoors() {
    doors_.mount_api(site_, report_routes());
    doors_.finish(site_);
  }
  guard::Recognition recognition() {
    return {
        [](std::string_view) { return std::nullopt; },
        [this](std::string_view name) -> std::optional<guard::Identity> {
          return guard::Identity{town_.caller(name == "vera" ? SmallTown::verifier : SmallTown::planner), std::nullopt};
        }};
  }
  http::Response ask(http::Method method, const std::string& who, const std::string& address,
                     const std::string& body = {}) {
    const std::string path = "/api/v1" + address;
    http::Request request{.method = method, .target = path, .path = path};
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
  http::Response set(const std::string& who, const std::string& body) {
    return ask(http::Method::Put, who, "/indicators/120/targets", body);
  }

  SmallTown town_;
  guard::Doors doors_{{town_.database(), town_.clock(), recognition(), {}, {}}};
  http::Site site_;
};

TEST_F(ReportDoors, take_a_row_of_targets_at_once) {
  EXPECT_EQ(set("pia", R"({"targets":[{"period":"2026-T1","value":5},{"period":"2026-T2","value":6.5}]})").status, 204);
  EXPECT_THAT(testing::text_of(ask(http::Method::Get, "pia", "/indicators/120/facts")),
              AllOf(HasSubstr(R"("value":5)"), HasSubstr(R"("value":6.5)")));
  const auto refused = set("pia", R"({"targets":[{"period":"2026-T1","value":9},{"period":"2031"}]})");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(testing::text_of(refused), AllOf(HasSubstr(R"("field":"reason")"), HasSubstr("targets[1].period")));
  EXPECT_EQ(set("pia", R"({"targets":[{"period":"2026-T1","valor":9}]})").status, 422);
  EXPECT_EQ(set("vera", R"({"targets":[]})").status, 403);
}

}  // namespace
}  // namespace timon::api::reports
