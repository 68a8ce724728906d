#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "storage/testing/test_database.hpp"
#include "web/guard/caching.hpp"
#include "web/guard/credentials.hpp"
#include "web/guard/doors.hpp"

using namespace timon;
using namespace timon::guard;
using ::testing::AllOf;
using ::testing::HasSubstr;

namespace {

template <class... Parts>
concept MakesARoute = requires(Parts... parts) { Route{parts...}; };
static_assert(MakesARoute<http::Method, std::string, Action, Handler>);
static_assert(!MakesARoute<http::Method, std::string>, "a row without its action does not compile");

const std::string session = "good-session";
const std::string csrf = "good-csrf";

Identity planner() {
  access::Caller caller{.kind = access::CallerKind::Person};
  caller.grants.push_back({.role = access::Role::Planner});
  return {caller, csrf};
}

Recognition recognition() {
  return {[](std::string_view text) { return text == session ? std::optional(planner()) : std::nullopt; },
          [](std::string_view text) -> std::optional<Identity> {
            if (text != "good-token") return std::nullopt;
            return Identity{planner().caller, std::nullopt};
          }};
}

Result<http::Response> who(const http::Request&, const Call& call) {
  return http::json(call.context.caller.kind == access::CallerKind::Person ? "\"person\"" : "\"nobody\"");
}

class GuardTest : public ::testing::Test {
 protected:
  GuardTest() {
    doors_.mount_api(site_, {
                                {http::Method::Get, "/api/open", Action::Public, who},
                                {http::Method::Post, "/api/open", Action::Public, who},
                                {http::Method::Get, "/api/plans", Action::ViewPlans, who},
                                {http::Method::Post, "/api/plans", Action::CreatePlan, who},
                                {http::Method::Post, "/api/people", Action::ManagePeople, who},
                                {http::Method::Get, "/api/invalid", Action::Public, refuse_fields},
                                {http::Method::Get, "/api/counted", Action::ViewPlans,
                                 [this](const http::Request& request, const Call&) { return counted(request); }},
                                {http::Method::Get, "/api/broken", Action::Public, break_down},
                                {http::Method::Post, "/api/slow", Action::Public, slow_down},
                            });
    doors_.mount_pages(site_, {{http::Method::Get, "/es/roto", Action::Public, break_down}});
    doors_.finish(site_);
  }

  static Result<http::Response> refuse_fields(const http::Request&, const Call&) {
    return invalid({{"name", "required"}, {"weight", "wrong_type", {{"expected", "number"}}}});
  }
  static Result<http::Response> slow_down(const http::Request&, const Call&) {
    return unavailable("too_many_attempts", {{"seconds", "17"}});
  }
  static Result<http::Response> break_down(const http::Request&, const Call&) { throw std::runtime_error("disk full"); }

  http::Response ask(http::Method method, const std::string& path, const http::Pairs& headers = {}) {
    http::Request request{.method = method, .target = path, .path = path};
    request.headers.add("host", "timon.example");
    for (const auto& [name, value] : headers) request.headers.add(name, value);
    const auto match = site_.routes.match(method, path);
    auto response = std::get<http::Matched<http::Handling>>(match).row->handler(request);
    site_.finish(request, response);
    return response;
  }

  /// An answer whose tag is `version_`.
  Result<http::Response> counted(const http::Request& request) {
    ++asked_;
    return unless_known(request, entity_tag({std::to_string(version_)}), [this]() -> Result<http::Response> {
      ++made_;
      return http::json(std::to_string(version_));
    });
  }

  int asked_ = 0;
  int made_ = 0;
  int version_ = 1;
  std::uint64_t commits_ = 0;
  timon::testing::TestDatabase database_;
  std::vector<std::string> reports_;
  Doors doors_{
      {*database_, fixed_clock({}), recognition(),
       [](const http::Request&, const Problem& problem, const Catalogue&) { return http::html(problem.title); },
       [this](std::string_view incident, std::string_view what) {
         reports_.push_back(std::string(incident) + " " + std::string(what));
       },
       [this] { return commits_; }}};
  http::Site site_;
};

std::string text_of(const http::Response& response) { return std::get<std::string>(response.body); }

TEST_F(GuardTest, asks_who_calls_and_whether_they_may) {
  using enum http::Method;
  const std::string cookie = "timon=" + session;
  struct Case {
    http::Method method;
    std::string path;
    http::Pairs headers;
    int status;
    std::string says;
  };
  const Case cases[] = {
      {Get, "/api/open", {}, 200, "nobody"},
      {Get, "/api/open", {{"cookie", cookie}}, 200, "person"},
      {Get, "/api/open", {{"cookie", "timon=old"}}, 200, "nobody"},
      {Post, "/api/open", {}, 200, "nobody"},
      {Post, "/api/open", {{"cookie", cookie}}, 200, "nobody"},
      {Post, "/api/open", {{"origin", "https://timon.example"}}, 200, "nobody"},
      {Post, "/api/open", {{"origin", "https://evil.example"}}, 403, "wrong_origin"},
      {Post, "/api/open", {{"origin", "null"}}, 403, "wrong_origin"},
      {Post, "/api/open", {{"sec-fetch-site", "cross-site"}}, 403, "wrong_origin"},
      {Get, "/api/plans", {}, 401, "not_signed_in"},
      {Get, "/api/plans", {{"cookie", "timon=old"}}, 401, "session_expired"},
      {Get, "/api/plans", {{"authorization", "Bearer bad"}}, 401, "not_signed_in"},
      {Get, "/api/plans", {{"authorization", "Basic good-token"}}, 401, "not_signed_in"},
      {Get, "/api/plans", {{"cookie", cookie}}, 200, "person"},
      {Get, "/api/plans", {{"authorization", "bearer good-token"}}, 200, "person"},
      {Post, "/api/plans", {{"cookie", cookie}}, 403, "wrong_csrf_token"},
      {Post, "/api/plans", {{"cookie", cookie}, {"x-timon-csrf", "other"}}, 403, "wrong_csrf_token"},
      {Post, "/api/plans", {{"cookie", cookie}, {"x-timon-csrf", csrf}}, 200, "person"},
      {Post, "/api/plans", {{"cookie", cookie}, {"x-timon-csrf", csrf}, {"origin", "http://e"}}, 403, "wrong_origin"},
      {Post, "/api/plans", {{"authorization", "Bearer good-token"}, {"origin", "http://e"}}, 200, "person"},
      {Post, "/api/people", {{"authorization", "Bearer good-token"}}, 403, "not_allowed"},
  };
  for (const auto& [method, path, headers, status, says] : cases) {
    const auto response = ask(method, path, headers);
    const auto shown = path + (headers.empty() ? "" : " " + headers.back().first + ": " + headers.back().second);
    EXPECT_EQ(response.status, status) << shown;
    EXPECT_THAT(text_of(response), HasSubstr(says)) << shown;
  }
}

TEST_F(GuardTest, names_every_wrong_field_in_the_callers_language) {
  const auto response = ask(http::Method::Get, "/api/invalid");
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(response.headers.find("content-type"), "application/problem+json");
  EXPECT_THAT(text_of(response), AllOf(HasSubstr(R"("title":"Hay datos que corregir.","status":422,"code":"invalid")"),
                                       HasSubstr(R"({"field":"name","code":"required","message":"Falta este dato."})"),
                                       HasSubstr(R"("field":"weight","code":"wrong_type")")));
  EXPECT_THAT(text_of(ask(http::Method::Get, "/api/invalid", {{"accept-language", "en"}})),
              ::testing::Not(HasSubstr("Falta")));
}

std::string body_of(const http::Response& response) {
  if (const auto* shared = std::get_if<http::SharedBytes>(&response.body)) return std::string(shared->plain);
  return std::get<std::string>(response.body);
}

TEST_F(GuardTest, makes_the_same_answer_once_and_asks_whether_it_still_holds) {
  const http::Pairs planner{{"cookie", "timon=" + session}};
  EXPECT_EQ(body_of(ask(http::Method::Get, "/api/counted", planner)), "1");
  EXPECT_EQ(body_of(ask(http::Method::Get, "/api/counted", planner)), "1");
  EXPECT_EQ(asked_, 2);
  EXPECT_EQ(made_, 1);
  version_ = 2;
  EXPECT_EQ(body_of(ask(http::Method::Get, "/api/counted", planner)), "2");
  EXPECT_EQ(made_, 2);
  EXPECT_EQ(ask(http::Method::Get, "/api/counted").status, 401);
}

TEST_F(GuardTest, answers_at_once_only_what_the_same_caller_just_asked) {
  const http::Pairs planner{{"cookie", "timon=" + session}};
  const auto at_once = [&](const http::Pairs& headers) {
    http::Request request{.target = "/api/counted", .path = "/api/counted"};
    request.headers.add("host", "timon.example");
    for (const auto& [name, value] : headers) request.headers.add(name, value);
    const auto match = site_.routes.match(http::Method::Get, "/api/counted");
    return std::get<http::Matched<http::Handling>>(match).row->quick(request).has_value();
  };
  EXPECT_FALSE(at_once(planner));
  ask(http::Method::Get, "/api/counted", planner);
  EXPECT_TRUE(at_once(planner));
  EXPECT_FALSE(at_once({}));
  EXPECT_FALSE(at_once({{"cookie", "timon=other"}}));
  ++commits_;
  EXPECT_FALSE(at_once(planner));
}

TEST_F(GuardTest, says_when_to_try_again) {
  const auto response = ask(http::Method::Post, "/api/slow");
  EXPECT_EQ(response.status, 429);
  EXPECT_EQ(response.headers.find("retry-after"), "17");
}

TEST_F(GuardTest, gives_a_breakage_a_number_and_keeps_its_words_to_itself) {
  for (const std::string path : {"/api/broken", "/es/roto"}) {
    const auto response = ask(http::Method::Get, path);
    EXPECT_EQ(response.status, 500);
    ASSERT_FALSE(reports_.empty());
    const auto incident = reports_.back().substr(0, reports_.back().find(' '));
    EXPECT_THAT(reports_.back(), HasSubstr("GET " + path + ": disk full"));
    EXPECT_THAT(text_of(response), AllOf(HasSubstr(incident), ::testing::Not(HasSubstr("disk"))));
  }
}

TEST_F(GuardTest, shows_what_the_machine_refuses_in_the_form_of_the_door) {
  http::Request request{.path = "/api/nothing"};
  EXPECT_EQ(site_.refuse(request, {404, "not_found"}).headers.find("content-type"), "application/problem+json");
  request.path = "/es/nada";
  EXPECT_EQ(text_of(site_.refuse(request, {404, "not_found"})),
            "No existe o no está disponible para usted. Revise la dirección, o pida acceso a quien administra.");
}

TEST_F(GuardTest, refuses_pages_that_are_not_public) {
  http::Site site;
  EXPECT_THROW(doors_.mount_pages(site, {{http::Method::Get, "/es/secreto", Action::ViewPlans, who}}),
               std::logic_error);
}

TEST_F(GuardTest, adds_security_headers_but_leaves_an_answers_own) {
  const auto data = ask(http::Method::Get, "/api/open");
  EXPECT_EQ(data.headers.find("cache-control"), "no-store");
  EXPECT_EQ(data.headers.find("x-content-type-options"), "nosniff");
  EXPECT_FALSE(data.headers.has("strict-transport-security"));
  auto page = http::html("x");
  add_security_headers({.secure = true}, page);
  EXPECT_THAT(std::string(*page.headers.find("content-security-policy")),
              AllOf(HasSubstr("frame-ancestors 'none'"), ::testing::Not(HasSubstr("unsafe"))));
  EXPECT_TRUE(page.headers.has("strict-transport-security"));
  // A page that was not modified got the policy of data, and with it lost its styles when it was shown again.
  auto same = http::not_modified("\"1\"");
  add_security_headers({}, same);
  EXPECT_EQ(same.headers.size(), 1u);
  auto widget = http::html("x").with("content-security-policy", "frame-ancestors *");
  add_security_headers({}, widget);
  EXPECT_EQ(widget.headers.find("content-security-policy"), "frame-ancestors *");
}

TEST(Caching, answers_304_to_who_knows_the_tag) {
  const auto tag = entity_tag({"12", "planner", "es", "2026-06-30"});
  EXPECT_NE(tag, entity_tag({"1", "2planner", "es", "2026-06-30"}));
  http::Request request;
  const auto make = []() -> Result<http::Response> { return http::json("1"); };
  EXPECT_EQ(unless_known(request, tag, make)->headers.find("etag"), tag);
  request.headers.add("if-none-match", tag);
  EXPECT_EQ(unless_known(request, tag, make)->status, 304);
}

TEST(Credentials, binds_the_session_to_tls_where_there_is_tls) {
  http::Response response;
  set_session_cookie({.secure = true}, response, "abc", std::chrono::hours(1));
  EXPECT_EQ(response.headers.find("set-cookie"),
            "__Host-timon=abc; Path=/; Max-Age=3600; Secure; HttpOnly; SameSite=Lax");
  http::Request request{.secure = true};
  request.headers.add("cookie", "timon=planted; __Host-timon=abc");
  EXPECT_EQ(credentials_of(request).text, "abc");
}

}  // namespace
