#include "web/api/mails/mail_routes.hpp"

#include <gmock/gmock.h>

#include "usecases/testing/small_town.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::mails {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::SmallTown;

/// Pia administers; nothing listens where the mail server should be.
class MailDoors : public ::testing::Test {
 protected:
  MailDoors() {
    doors_.mount_api(site_, mail_routes(place_, address_, [](const std::string& name, const Catalogue&) {
                       return timon::mails::Words{name, name, name};
                     }));
    doors_.finish(site_);
  }
  guard::Recognition recognition() {
    return {[](std::string_view) { return std::nullopt; },
            [this](std::string_view name) -> std::optional<guard::Identity> {
              auto caller = town_.caller(SmallTown::planner);
              if (name == "pia") caller.grants.front().role = access::Role::Administrator;
              return guard::Identity{caller, std::nullopt};
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
  static std::string body(const std::string& host, const std::string& version) {
    return R"({"host":")" + host +
           R"(","port":1,"encryption":"tls","user_name":"timon","from_address":"timon@villa.gov","from_name":"Villa",)"
           R"("site_address":"https://timon.villa.gov","is_on":true,"password":"clave","version":)" +
           version + "}";
  }

  SmallTown town_;
  testing::TemporaryFolder folder_;
  usecases::mails::MailPlace place_{.secrets = folder_.path(), .patience = std::chrono::milliseconds(2000)};
  guard::SiteAddress address_{"https://timon.villa.gov"};
  guard::Doors doors_{{town_.database(), town_.clock(), recognition(), {}, {}}};
  http::Site site_;
};

TEST_F(MailDoors, keep_the_settings_and_never_tell_the_password) {
  const std::string at = "/institutions/1/mail-settings";
  EXPECT_THAT(testing::text_of(ask(http::Method::Get, "pia", at)), HasSubstr(R"("version":0)"));
  EXPECT_EQ(ask(http::Method::Put, "pia", at, body("smtp villa", "0")).status, 422);
  const auto kept = ask(http::Method::Put, "pia", at, body("127.0.0.1", "0"));
  EXPECT_EQ(kept.status, 200);
  EXPECT_THAT(testing::text_of(kept), AllOf(HasSubstr(R"("has_password":true)"), Not(HasSubstr("clave"))));
  EXPECT_EQ(ask(http::Method::Put, "pia", at, body("127.0.0.1", "0")).status, 409);
  EXPECT_EQ(ask(http::Method::Get, "otra", at).status, 403);
}

TEST_F(MailDoors, say_why_a_trial_did_not_leave) {
  const auto none = ask(http::Method::Post, "pia", "/institutions/1/mail-test");
  EXPECT_EQ(none.status, 409);
  EXPECT_THAT(testing::text_of(none), HasSubstr("mail_not_set"));
  EXPECT_THAT(testing::text_of(ask(http::Method::Get, "pia", "/institutions/1/mails")), HasSubstr(R"("items":[])"));
  EXPECT_EQ(ask(http::Method::Post, "pia", "/mails/5/retry").status, 404);
}

}  // namespace
}  // namespace timon::api::mails
