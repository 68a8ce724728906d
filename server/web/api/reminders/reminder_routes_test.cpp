#include "web/api/reminders/reminder_routes.hpp"

#include <gmock/gmock.h>

#include "usecases/testing/reminded_town.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::reminders {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using testing::SmallTown;

/// The town behind its doors; a token is the name of who sends it. Rosa owes the activity of the second quarter.
class ReminderDoors : public ::testing::Test {
 protected:
  ReminderDoors() {
    doors_.mount_api(site_, reminder_routes(memory_));
    doors_.finish(site_);
    testing::let_rosa_report(town_.database());
  }
  guard::Recognition recognition() {
    return {
        [](std::string_view) { return std::nullopt; },
        [this](std::string_view name) -> std::optional<guard::Identity> {
          return guard::Identity{town_.caller(name == "rosa" ? SmallTown::reporter : SmallTown::planner), std::nullopt};
        }};
  }
  http::Response ask(http::Method method, const std::string& who, const std::string& address,
                     const std::string& body = {}) {
    const std::string path = "/api/v1" + address;
    http::Request request{.method = method, .target = path, .path = path, .query = query_};
    request.headers.add("host", "timon.example");
    request.headers.add("authorization", "Bearer " + who);
    if (!body.empty()) request.headers.add("content-type", "application/json");
    request.body.text = body;
    const auto match = site_.routes.match(method, path);
    const auto& matched = std::get<http::Matched<http::Handling>>(match);
    request.captures = matched.captures;
    auto response = matched.row->handler(request);
    if (query_.empty()) testing::record_answer(method, path, response);  // a file is no JSON
    return response;
  }
  std::string get(const std::string& who, const std::string& address) {
    return testing::text_of(ask(http::Method::Get, who, address));
  }

  http::Pairs query_;
  SmallTown town_;
  usecases::boards::PlanMemory memory_;
  guard::Doors doors_{{town_.database(), town_.clock(), recognition(), {}, {}}};
  http::Site site_;
};

TEST_F(ReminderDoors, tell_what_is_owed_until_it_is_read) {
  const auto before = get("rosa", "/reminders");
  EXPECT_THAT(before, AllOf(HasSubstr(R"("kind":"report","occasion":"late")"), HasSubstr(R"("unread":1)"),
                            HasSubstr(R"("due_on":"2026-06-30","days_left":-10,"days_late":8)")));
  const std::string key =
      before.substr(before.find("report."), before.find('"', before.find("report.")) - before.find("report."));
  const auto read = R"({"items":[{"key":")" + key + R"(","reminded_on":"2026-07-10"}]})";
  EXPECT_EQ(ask(http::Method::Put, "rosa", "/reminders/read", read).status, 204);
  EXPECT_THAT(get("rosa", "/reminders"), HasSubstr(R"("unread":0)"));
  EXPECT_EQ(
      ask(http::Method::Put, "rosa", "/reminders/read", R"({"items":[{"key":"","reminded_on":"2026-07-10"}]})").status,
      422);
}

TEST_F(ReminderDoors, tell_who_reviews_whom_to_call) {
  EXPECT_THAT(get("pia", "/reminders/contacts"),
              AllOf(HasSubstr(R"("name":"rosa")"), HasSubstr(R"("phone":"311 555 0101","email":null)")));
  EXPECT_EQ(ask(http::Method::Get, "rosa", "/reminders/contacts").status, 403);
  query_ = {{"format", "csv"}, {"on", "2026-07-10"}};
  EXPECT_THAT(get("pia", "/reminders/contacts"), AllOf(HasSubstr("rosa,Profesional,311 555 0101,"),
                                                       HasSubstr(",2026-06-30,8\r\n\r\n"), HasSubstr("2026-07-10")));
  query_ = {{"format", "xlsx"}};
  EXPECT_THAT(get("pia", "/reminders/contacts"), ::testing::StartsWith("PK"));
  query_ = {{"format", "pdf"}};
  EXPECT_EQ(ask(http::Method::Get, "pia", "/reminders/contacts").status, 422);
}

TEST_F(ReminderDoors, keep_the_days_that_planning_sets) {
  EXPECT_THAT(get("rosa", "/institutions/1/reminder-settings"),
              AllOf(HasSubstr(R"("days_before":3)"), HasSubstr(R"("may_edit":false)")));
  const auto body = [](const std::string& hour) {
    return R"({"days_before":1,"late_every":0,"late_for":5,"digest_hour":)" + hour +
           R"(,"is_for_reporters":true,"is_for_reviewers":false,"version":0})";
  };
  EXPECT_EQ(ask(http::Method::Put, "pia", "/institutions/1/reminder-settings", body("24")).status, 422);
  EXPECT_EQ(ask(http::Method::Put, "pia", "/institutions/1/reminder-settings", body("6")).status, 200);
  EXPECT_EQ(ask(http::Method::Put, "pia", "/institutions/1/reminder-settings", body("6")).status, 409);
  EXPECT_EQ(ask(http::Method::Put, "rosa", "/institutions/1/reminder-settings", body("6")).status, 403);
}

}  // namespace
}  // namespace timon::api::reminders
