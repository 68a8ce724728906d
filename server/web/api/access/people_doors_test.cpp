// The doors of sessions, people, offices, rights and tokens, each status they can answer, behind the real recognition.
#include <gmock/gmock.h>

#include "formats/json/value.hpp"
#include "storage/testing/staffed_town.hpp"
#include "usecases/access/find_caller.hpp"
#include "usecases/access/prepare_set_up.hpp"
#include "web/api/access/grant_routes.hpp"
#include "web/api/access/institution_routes.hpp"
#include "web/api/access/person_routes.hpp"
#include "web/api/access/session_routes.hpp"
#include "web/api/ledger/ledger_routes.hpp"
#include "web/api/people/office_routes.hpp"
#include "web/api/people/token_routes.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::access {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using timon::testing::StaffedTown;

struct Session {
  std::string cookie;
  std::string csrf;
};

class PeopleDoors : public ::testing::Test {
 protected:
  PeopleDoors() {
    doors_.mount_api(site_, session_routes());
    doors_.mount_api(site_, people::token_routes());
    doors_.mount_api(site_, people::office_routes());
    doors_.mount_api(site_, person_routes());
    doors_.mount_api(site_, grant_routes());
    doors_.mount_api(site_, institution_routes());
    doors_.mount_api(site_, ledger::ledger_routes());
    doors_.finish(site_);
  }

  guard::Recognition recognition() {
    const auto known = [](auto found) -> std::optional<guard::Identity> {
      if (!found) return std::nullopt;
      return guard::Identity{found->caller, found->csrf_token};
    };
    using namespace usecases::access;
    return {[this, known](std::string_view text) { return known(find_caller_by_session(*database_, text, clock_())); },
            [this, known](std::string_view text) { return known(find_caller_by_token(*database_, text, clock_())); }};
  }

  http::Response ask(http::Method method, const Session& session, const std::string& path, const std::string& body = {},
                     const http::Pairs& query = {}) {
    http::Request request{.method = method, .target = path, .path = path, .query = query, .peer = "10.0.0.1"};
    request.headers.add("host", "timon.example");
    if (!session.cookie.empty()) request.headers.add("cookie", session.cookie);
    if (!session.csrf.empty()) request.headers.add("x-timon-csrf", session.csrf);
    if (!body.empty()) request.headers.add("content-type", "application/json");
    request.body.text = body;
    const auto match = site_.routes.match(method, path);
    const auto& matched = std::get<http::Matched<http::Handling>>(match);
    request.captures = matched.captures;
    return matched.row->handler(request);
  }

  http::Response sign_in_answer(const std::string& user_name, const std::string& password) {
    return ask(http::Method::Post, {}, "/api/v1/session",
               R"({"user_name":")" + user_name + R"(","password":")" + password + "\"}");
  }
  Session sign_in(const std::string& user_name, const std::string& password = std::string(StaffedTown::password)) {
    const auto response = sign_in_answer(user_name, password);
    const std::string cookie(response.headers.find("set-cookie").value_or(""));
    return {cookie.substr(0, cookie.find(';')), member(response, "csrf_token")};
  }
  static std::string text_of(const http::Response& response) { return std::get<std::string>(response.body); }
  static std::string member(const http::Response& response, const std::string& name) {
    const auto text = text_of(response);
    const auto at = text.find('"' + name + "\":\"");
    if (at == std::string::npos) return {};
    const auto start = at + name.size() + 4;
    return text.substr(start, text.find('"', start) - start);
  }

  timon::testing::TestDatabase database_;
  const Clock clock_ = fixed_clock(*parse_instant("2026-06-30T10:00:00.000000Z"));
  guard::Doors doors_{{*database_, clock_, recognition(), {}, {}}};
  http::Site site_;
};

class StaffedDoors : public PeopleDoors {
 protected:
  StaffedDoors() { StaffedTown::add_to(*database_); }
};

using enum http::Method;

TEST_F(StaffedDoors, open_a_session_and_tell_what_it_may) {
  const auto response = sign_in_answer("ana", std::string(StaffedTown::password));
  ASSERT_EQ(response.status, 200) << text_of(response);
  EXPECT_THAT(std::string(*response.headers.find("set-cookie")), HasSubstr("HttpOnly"));
  EXPECT_THAT(text_of(response), HasSubstr(R"("scope_name":"Vías")"));
  EXPECT_THAT(text_of(response), HasSubstr(R"("today":"2026-06-30")"));
  EXPECT_THAT(text_of(response), HasSubstr(R"("report")"));
  const auto again = ask(Get, sign_in("ana"), "/api/v1/session");
  EXPECT_EQ(again.status, 200);
  EXPECT_EQ(member(again, "user_name"), "ana");
  EXPECT_EQ(member(sign_in_answer("ana", "otra clave larga"), "code"), "wrong_credentials");
  EXPECT_EQ(sign_in_answer("ana", "otra clave larga").status, 401);
  for (int round = 0; round < 4; ++round) sign_in_answer("ana", "x");
  EXPECT_EQ(sign_in_answer("ana", "x").status, 429);
}

TEST_F(StaffedDoors, sign_out_and_change_the_password) {
  const Session here = sign_in("ana"), there = sign_in("ana");
  const auto password = R"({"current_password":"una clave larga","new_password":"otra clave larga"})";
  EXPECT_EQ(ask(Put, here, "/api/v1/session/password", password).status, 204);
  EXPECT_EQ(ask(Get, there, "/api/v1/session").status, 401);
  EXPECT_EQ(ask(Put, here, "/api/v1/session/password", password).status, 422);
  EXPECT_EQ(ask(Delete, here, "/api/v1/session", {}, {{"everywhere", "maybe"}}).status, 422);
  EXPECT_EQ(ask(Delete, here, "/api/v1/session", {}, {{"everywhere", "true"}}).status, 204);
  EXPECT_EQ(ask(Get, here, "/api/v1/session").status, 401);
}

TEST_F(StaffedDoors, keep_tokens) {
  const Session ana = sign_in("ana");
  const auto made = ask(Post, ana, "/api/v1/tokens", R"({"name":"hoja","expires_on":"2026-12-31"})");
  ASSERT_EQ(made.status, 201) << text_of(made);
  EXPECT_THAT(member(made, "token"), ::testing::StartsWith("timon_"));
  const auto list = text_of(ask(Get, ana, "/api/v1/tokens"));
  EXPECT_THAT(list, HasSubstr(R"("name":"hoja")"));
  EXPECT_THAT(list, Not(HasSubstr("timon_")));
  EXPECT_EQ(ask(Post, ana, "/api/v1/tokens", R"({"name":""})").status, 422);
  EXPECT_EQ(ask(Delete, sign_in("planeacion"), "/api/v1/tokens/" + member(made, "id")).status, 404);
  EXPECT_EQ(ask(Delete, ana, "/api/v1/tokens/" + member(made, "id")).status, 204);
  EXPECT_EQ(ask(Delete, ana, "/api/v1/tokens/x").status, 404);
}

TEST_F(StaffedDoors, keep_offices) {
  const Session admin = sign_in("admin");
  EXPECT_THAT(
      text_of(ask(Get, sign_in("ana"), "/api/v1/offices")),
      HasSubstr(
          R"({"id":"3","institution":"1","parent":"2","kind":"office","code":"VIAS","name":"Vías","version":1})"));
  EXPECT_EQ(ask(Post, admin, "/api/v1/offices", R"({"parent":"2","code":"P","name":"Parques"})").status, 201);
  EXPECT_EQ(ask(Post, admin, "/api/v1/offices", R"({"parent":"2","code":"P","name":"Parques"})").status, 409);
  EXPECT_EQ(ask(Post, admin, "/api/v1/offices", R"({"parent":"2","code":"Q","name":"Q","x":1})").status, 422);
  EXPECT_EQ(ask(Post, admin, "/api/v1/offices", "{").status, 422);
  EXPECT_EQ(ask(Post, admin, "/api/v1/offices").status, 415);
  EXPECT_EQ(ask(Patch, admin, "/api/v1/offices/3", R"({"version":1,"name":"Vías y puentes"})").status, 200);
  EXPECT_EQ(ask(Patch, admin, "/api/v1/offices/3", R"({"version":1,"name":"Vías"})").status, 409);
  EXPECT_EQ(ask(Patch, sign_in("vecina"), "/api/v1/offices/3", R"({"version":2})").status, 404);
  EXPECT_EQ(ask(Patch, sign_in("ana"), "/api/v1/offices/3", R"({"version":2})").status, 403);
  EXPECT_EQ(ask(Post, admin, "/api/v1/institutions", R"({"code":"TJ","name":"Tenjo"})").status, 201);
  EXPECT_EQ(ask(Post, sign_in("sistemas"), "/api/v1/institutions", R"({"code":"X","name":"X"})").status, 403);
}

TEST_F(StaffedDoors, keep_people) {
  const Session admin = sign_in("admin");
  const auto eva = R"({"user_name":"eva","name":"Eva","post":"Enfermera","office":"4","password":"una clave larga"})";
  const auto added = ask(Post, admin, "/api/v1/people", eva);
  ASSERT_EQ(added.status, 201) << text_of(added);
  EXPECT_EQ(ask(Post, admin, "/api/v1/people", eva).status, 409);
  const auto path = "/api/v1/people/" + member(added, "id");
  EXPECT_THAT(text_of(ask(Patch, admin, path, R"({"version":1,"is_disabled":true})")),
              HasSubstr(R"("is_disabled":true)"));
  EXPECT_EQ(ask(Patch, admin, "/api/v1/people/101", R"({"version":1,"is_disabled":true})").status, 409);
  const auto page = ask(Get, sign_in("ana"), "/api/v1/people", {}, {{"limit", "2"}});
  EXPECT_EQ(member(page, "next"), "102");
  EXPECT_THAT(text_of(ask(Get, admin, "/api/v1/accounts")),
              HasSubstr(R"("roles":["administrator"],"is_password_temporary":false)"));
  const auto found = [&](const http::Pairs& filter) {
    return text_of(ask(Get, admin, "/api/v1/accounts", {}, filter));
  };
  const auto is_eva_alone = AllOf(HasSubstr(R"("user_name":"eva")"), Not(HasSubstr(R"("user_name":"admin")")));
  EXPECT_THAT(found({{"words", "énfermera"}}), is_eva_alone);
  EXPECT_THAT(found({{"only", "waiting"}}), is_eva_alone);
  EXPECT_THAT(found({{"only", "none"}}), HasSubstr(R"("user_name":"eva")"));
  EXPECT_THAT(found({{"role", "administrator"}, {"words", "enfermera"}}), HasSubstr(R"("items":[])"));
  EXPECT_THAT(text_of(ask(Get, sign_in("ana"), "/api/v1/people", {}, {{"after", "102"}})),
              Not(HasSubstr(R"("id":"102")")));
  EXPECT_EQ(ask(Get, admin, "/api/v1/people", {}, {{"limit", "0"}}).status, 422);
  EXPECT_EQ(ask(Get, admin, "/api/v1/people", {}, {{"after", "x"}}).status, 422);
}

TEST_F(StaffedDoors, stay_shut_until_a_first_password_is_changed) {
  const auto eva = R"({"user_name":"eva","name":"Eva","post":"Enfermera","office":"4","password":"una clave larga"})";
  const auto added = ask(Post, sign_in("admin"), "/api/v1/people", eva);
  const auto grants = "/api/v1/people/" + member(added, "id") + "/grants";
  ASSERT_EQ(ask(Post, sign_in("admin"), grants, R"({"role":"planner","scope_kind":"institution","scope":"1"})").status,
            201);
  const Session first = sign_in("eva");
  const auto described = text_of(ask(Get, first, "/api/v1/session"));
  EXPECT_THAT(described, HasSubstr(R"("actions":["enter_account"])"));
  EXPECT_THAT(described, HasSubstr(R"("is_password_temporary":true)"));
  for (const auto& path : {std::string("/api/v1/offices"), std::string("/api/v1/tokens"), grants}) {
    EXPECT_EQ(ask(Get, first, path).status, 403) << path;
    EXPECT_EQ(member(ask(Get, first, path), "code"), "password_temporary") << path;
  }
  const auto change = R"({"current_password":"una clave larga","new_password":"otra clave larga"})";
  EXPECT_EQ(ask(Put, first, "/api/v1/session/password", change).status, 204);
  EXPECT_EQ(ask(Get, first, "/api/v1/offices").status, 200);
  EXPECT_EQ(ask(Delete, sign_in("eva", "otra clave larga"), "/api/v1/session").status, 204);
}

TEST_F(StaffedDoors, keep_rights) {
  const Session admin = sign_in("admin");
  const auto given =
      ask(Post, admin, "/api/v1/people/107/grants", R"({"role":"verifier","scope_kind":"office","scope":"4"})");
  ASSERT_EQ(given.status, 201) << text_of(given);
  EXPECT_EQ(member(given, "scope_name"), "Salud");
  EXPECT_EQ(ask(Post, admin, "/api/v1/people/107/grants", R"({"role":"king","scope_kind":"everything"})").status, 422);
  EXPECT_THAT(text_of(ask(Get, sign_in("nuevo"), "/api/v1/people/107/grants")), HasSubstr(R"("role":"verifier")"));
  EXPECT_EQ(ask(Get, sign_in("vecina"), "/api/v1/people/107/grants").status, 404);
  EXPECT_EQ(ask(Delete, admin, "/api/v1/grants/" + member(given, "id")).status, 204);
  EXPECT_EQ(ask(Delete, admin, "/api/v1/grants/" + member(given, "id")).status, 404);
  EXPECT_EQ(ask(Delete, admin, "/api/v1/grants/1101").status, 409);
}

TEST_F(StaffedDoors, settle_an_institution) {
  const Session admin = sign_in("sistemas");
  const std::string town = "/api/v1/institutions/1";
  EXPECT_THAT(text_of(ask(Get, sign_in("ana"), town)),
              HasSubstr(R"({"module":"reports","is_on":true,"is_built":true)"));
  EXPECT_EQ(ask(Get, sign_in("vecina"), town).status, 404);
  EXPECT_THAT(text_of(ask(Patch, admin, town, R"({"version":1,"accent":"#7a1f3d","accent_dark":"#f2a7bd"})")),
              HasSubstr(R"("accent":"#7a1f3d")"));
  EXPECT_THAT(text_of(ask(Patch, admin, town, R"({"version":2,"accent":null,"accent_dark":null})")),
              HasSubstr(R"("accent":null)"));
  EXPECT_EQ(ask(Patch, admin, town, R"({"version":2})").status, 409);
  EXPECT_EQ(ask(Put, admin, town + "/modules", R"({"version":3,"modules":["board"]})").status, 200);
  EXPECT_THAT(text_of(ask(Get, sign_in("ana"), "/api/v1/session")), HasSubstr(R"("modules":["board"])"));
  EXPECT_EQ(ask(Put, admin, town + "/modules", R"({"version":4,"modules":["pmg"]})").status, 422);
  EXPECT_EQ(ask(Put, admin, town + "/modules", R"({"version":3,"modules":[]})").status, 409);
  EXPECT_EQ(ask(Put, admin, town + "/modules", R"({"modules":[]})").status, 422);
  EXPECT_EQ(ask(Get, {}, town + "/logo").status, 404);
  EXPECT_EQ(ask(Put, admin, town + "/logo", "{}").status, 415);
  EXPECT_EQ(ask(Delete, admin, town + "/logo").status, 200);
}

TEST_F(StaffedDoors, take_lists_of_offices_and_people) {
  const Session admin = sign_in("sistemas");
  const std::string town = "/api/v1/institutions/1";
  const auto offices =
      ask(Post, admin, town + "/offices", R"({"rows":[{"code":"ARC","name":"Archivo","parent":"OBRAS"}]})");
  EXPECT_EQ(offices.status, 201) << text_of(offices);
  EXPECT_THAT(text_of(ask(Post, admin, town + "/offices", R"({"rows":[{"code":"ARC","name":"Archivo"}]})")),
              HasSubstr("rows[0].code"));
  const auto people =
      ask(Post, admin, town + "/people",
          R"({"rows":[{"user_name":"eva","name":"Eva","post":"Archivista","office":"ARC","role":"expert"}]})");
  EXPECT_EQ(people.status, 201) << text_of(people);
  EXPECT_EQ(sign_in_answer("eva", member(people, "password")).status, 200);
  EXPECT_EQ(ask(Post, sign_in("ana"), town + "/people", R"({"rows":[]})").status, 403);
  const auto path = "/api/v1/offices/" + member(offices, "id");
  EXPECT_EQ(ask(Delete, admin, path).status, 422);
  EXPECT_EQ(ask(Delete, admin, path, {}, {{"version", "1"}}).status, 409);
  EXPECT_THAT(text_of(ask(Get, sign_in("ana"), "/api/v1/roles")), HasSubstr(R"("role":"verifier","usual_scope")"));
}

TEST_F(StaffedDoors, read_the_ledger) {
  const Session admin = sign_in("sistemas");
  ASSERT_EQ(ask(Post, admin, "/api/v1/offices", R"({"parent":"2","code":"P","name":"Parques"})").status, 201);
  const auto listed = ask(Get, admin, "/api/v1/ledger", {}, {{"act", "add_office"}});
  const auto read = text_of(listed);
  EXPECT_THAT(read, HasSubstr(R"("subject_name":"Parques")"));
  EXPECT_THAT(read, HasSubstr(R"({"field":"code","value":"P"})"));
  const auto table = text_of(ask(Get, admin, "/api/v1/ledger", {},
                                 {{"subject", member(listed, "subject")}, {"act", "add_office"}, {"format", "csv"}}));
  EXPECT_THAT(table, HasSubstr("Sobre qué,Parques")) << "the file told a number that nobody sees elsewhere";
  EXPECT_EQ(ask(Get, admin, "/api/v1/ledger", {}, {{"from_on", "ayer"}}).status, 422);
  EXPECT_EQ(ask(Get, sign_in("planeacion"), "/api/v1/ledger").status, 403);
}

TEST_F(StaffedDoors, check_the_ledger) {
  EXPECT_THAT(text_of(ask(Get, sign_in("admin"), "/api/v1/ledger/check")), HasSubstr(R"("faults":[])"));
  EXPECT_EQ(ask(Get, sign_in("ana"), "/api/v1/ledger/check").status, 403);
}

TEST_F(PeopleDoors, let_the_first_administrator_in_by_the_token_alone) {
  const auto system = timon::access::the_system();
  const auto token = usecases::access::prepare_set_up({*database_, system, clock_}).value().value();
  const auto set_up = [&](const std::string& text) {
    return ask(
        Post, {}, "/api/v1/setup",
        R"({"setup_token":")" + text + R"(","institution":{"code":"VN","name":"Villa Nueva"},)" +
            R"("administrator":{"user_name":"ana","name":"Ana","post":"Sistemas","password":"una clave larga"}})");
  };
  const auto state = [&] { return text_of(ask(Get, {}, "/api/v1/setup")); };
  EXPECT_EQ(state(), R"({"is_open":true})");
  EXPECT_EQ(set_up("guess").status, 403);
  EXPECT_EQ(set_up(token).status, 201);
  EXPECT_EQ(set_up(token).status, 403);
  EXPECT_EQ(state(), R"({"is_open":false})");
  EXPECT_THAT(text_of(ask(Get, sign_in("ana"), "/api/v1/session")), HasSubstr(R"("role":"administrator")"));
}

}  // namespace
}  // namespace timon::api::access
