#include "web/api/boards/board_routes.hpp"

#include <gmock/gmock.h>

#include "formats/json/value.hpp"
#include "usecases/testing/small_town.hpp"
#include "web/api/boards/element_routes.hpp"
#include "web/api/boards/schedule_routes.hpp"
#include "web/api/plans/element_edit_routes.hpp"
#include "web/api/reports/report_routes.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::boards {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::SmallTown;

/// The town behind its doors; a token is the name of who sends it.
class TownDoors : public ::testing::Test {
 protected:
  TownDoors() {
    doors_.mount_api(site_, board_routes(memory_));
    doors_.mount_api(site_, element_routes(memory_));
    doors_.mount_api(site_, schedule_routes(memory_));
    doors_.mount_api(site_, plans::element_edit_routes([this](const auto& call, auto id, int status) {
                       return element_document(memory_, call, id, status);
                     }));
    doors_.mount_api(site_, reports::report_routes());
    doors_.finish(site_);
  }

  guard::Recognition recognition() {
    return {[](std::string_view) { return std::nullopt; },
            [this](std::string_view name) -> std::optional<guard::Identity> {
              if (name == "rosa") return guard::Identity{town_.caller(SmallTown::reporter), std::nullopt};
              if (name == "vera") return guard::Identity{town_.caller(SmallTown::verifier), std::nullopt};
              if (name == "ada") {
                auto caller = town_.caller(SmallTown::planner);
                caller.grants = {{access::Role::Administrator, access::ScopeKind::Everything, {}, {}}};
                return guard::Identity{caller, std::nullopt};
              }
              if (name == "pia") return guard::Identity{town_.caller(SmallTown::planner), std::nullopt};
              if (name == "vecino") return guard::Identity{neighbour({9}), std::nullopt};
              if (name == "socia") return guard::Identity{neighbour(SmallTown::works), std::nullopt};
              return std::nullopt;
            }};
  }

  /// Heads an office, and works in another institution.
  static access::Caller neighbour(timon::people::OfficeId office) {
    const timon::people::OfficeId other{9};
    return {access::CallerKind::Person,
            timon::people::PersonId{19},
            other,
            {other},
            {{access::Role::HeadOfOffice, access::ScopeKind::Office, office.value, other}}};
  }

  http::Response ask(http::Method method, const std::string& who, const std::string& path,
                     const http::Pairs& query = {}, const std::string& body = {}) {
    http::Request request{.method = method, .target = path, .path = path, .query = query};
    for (const auto& [name, value] : query)
      request.target += (request.target.find('?') == std::string::npos ? "?" : "&") + name + "=" + value;
    request.headers.add("host", "timon.example");
    if (!who.empty()) request.headers.add("authorization", "Bearer " + who);
    if (!body.empty()) request.headers.add("content-type", "application/json");
    request.body.text = body;
    const auto match = site_.routes.match(method, path);
    const auto& matched = std::get<http::Matched<http::Handling>>(match);
    request.captures = matched.captures;
    auto response = matched.row->handler(request);
    testing::record_answer(method, path, response);
    return response;
  }
  http::Response get(const std::string& path, const http::Pairs& query = {}) {
    return ask(http::Method::Get, "rosa", "/api/v1" + path, query);
  }
  http::Response post(const std::string& who, const std::string& path, const std::string& body) {
    return ask(http::Method::Post, who, "/api/v1" + path, {}, body);
  }
  static std::string text_of(const http::Response& response) { return testing::text_of(response); }

  void report_a_half_year() {
    for (const auto* period : {"2026-T1", "2026-T2", "2026-T3", "2026-T4"})
      ASSERT_EQ(
          post("pia", "/indicators/120/targets", R"({"period":")" + std::string(period) + R"(","value":100})").status,
          201);
    ASSERT_EQ(post("rosa", "/indicators/120/reports", R"({"period":"2026-T1","value":100,"measure":"130"})").status,
              201);
    ASSERT_EQ(
        post(
            "rosa", "/indicators/120/reports",
            R"({"period":"2026-T2","value":66.67,"measure":"130","variance_kind":"external","variance_reason":"Lluvias"})")
            .status,
        201);
  }

  SmallTown town_;
  usecases::boards::PlanMemory memory_;
  guard::Doors doors_{{town_.database(), town_.clock(), recognition(), {}, {}}};
  http::Site site_;
};

// The list refused an element that is not in the plan in words; board and trend said that the page was not there.
TEST_F(TownDoors, of_what_is_below_no_element_of_the_plan_are_refused_in_words) {
  for (const auto* door : {"elements", "board", "trend"})
    EXPECT_THAT(text_of(get("/plans/100/" + std::string(door), {{"under", "99999"}})),
                AllOf(HasSubstr(R"("code":"unknown_element")"), HasSubstr("Ese elemento no está en este plan")))
        << door;
}

TEST_F(TownDoors, tells_the_board_from_the_top_and_from_an_element) {
  report_a_half_year();
  const auto board = get("/plans/100/board");
  ASSERT_EQ(board.status, 200) << text_of(board);
  EXPECT_THAT(text_of(board),
              AllOf(HasSubstr(R"("on":"2026-07-10")"), HasSubstr(R"("planned":50)"), HasSubstr(R"("reported":41.67)"),
                    HasSubstr(R"("compliance":83.34)"), HasSubstr(R"("compliance_exact":83.335)"),
                    HasSubstr(R"("light":"yellow")"), HasSubstr(R"("word":"en riesgo")"),
                    HasSubstr(R"("reason":"at_risk","reasons":["at_risk","no_report"],"gap":null,"share":100)"),
                    HasSubstr(R"("before_on":"2026-06-30")"), HasSubstr(R"("movement":"same")")));
  EXPECT_THAT(text_of(get("/plans/100/board", {{"theme", "Agua"}})),
              AllOf(HasSubstr(R"("attention":[])"), HasSubstr(R"("rows":[])")));
  EXPECT_EQ(get("/plans/100/board", {{"person", "nobody"}}).status, 422);
  EXPECT_THAT(text_of(get("/plans/100/board", {{"under", "110"}, {"on", "2026-03-31"}})),
              AllOf(HasSubstr(R"("under":"110")"), HasSubstr(R"("compliance":100)"), HasSubstr(R"("light":"green")")));
  EXPECT_EQ(get("/plans/100/board", {{"on", "31/03/2026"}}).status, 422);
  EXPECT_EQ(get("/plans/9/board").status, 404);
}

TEST_F(TownDoors, let_an_administrator_hold_the_boards_against_the_database) {
  report_a_half_year();
  ASSERT_EQ(get("/plans/100/board").status, 200);
  const auto checked = ask(http::Method::Get, "ada", "/api/v1/boards/check");
  EXPECT_THAT(text_of(checked), AllOf(HasSubstr(R"("plan":"100","code":"PDM")"),
                                      HasSubstr(R"("elements":3,"indicators":1,"facts":6,"days":2,"differing":[])")));
  EXPECT_EQ(get("/boards/check").status, 403) << "not for who reports";
}

TEST_F(TownDoors, lists_every_element_flat_and_page_by_page) {
  report_a_half_year();
  const auto goals = text_of(get("/plans/100/elements", {{"kind", "goal"}}));
  EXPECT_THAT(goals, AllOf(HasSubstr(R"("id":"111","code":"1.1","kind":"goal")"), HasSubstr(R"("parent":"110")"),
                           HasSubstr(R"("verified":null)"), HasSubstr(R"("light":"yellow","basis":"reported")"),
                           HasSubstr(R"("next":null)"), Not(HasSubstr(R"("id":"110","code")"))));
  EXPECT_THAT(text_of(get("/plans/100/elements", {{"limit", "1"}})), HasSubstr(R"("next":"110")"));
  EXPECT_THAT(text_of(get("/plans/100/elements", {{"limit", "1"}, {"after", "110"}})), HasSubstr(R"("id":"111")"));
  EXPECT_EQ(get("/plans/100/elements", {{"kind", "meta"}}).status, 422);
}

TEST_F(TownDoors, tells_the_plan_in_time_with_what_one_may_move) {
  const auto schedule = get("/plans/100/schedule");
  ASSERT_EQ(schedule.status, 200) << text_of(schedule);
  EXPECT_THAT(text_of(schedule),
              AllOf(HasSubstr(R"("id":"112","parent":"111","kind":"activity")"),
                    HasSubstr(R"("start_on":"2026-01-01","end_on":"2026-12-31","days_from":"own")"),
                    HasSubstr(R"("predecessors":[],"slack_days":null)"), HasSubstr(R"("version":1,"may_edit":true)")));
  EXPECT_THAT(text_of(ask(http::Method::Get, "vera", "/api/v1/plans/100/schedule")),
              AllOf(HasSubstr(R"("may_edit":false)"), Not(HasSubstr(R"("may_edit":true)"))));
  EXPECT_EQ(get("/plans/9/schedule").status, 404);
  EXPECT_EQ(get("/plans/100/schedule", {{"on", "mañana"}}).status, 422);
}

TEST_F(TownDoors, moves_with_the_days_that_were_read_and_follows_predecessors) {
  const auto move = [&](const std::string& body) {
    return ask(http::Method::Patch, "pia", "/api/v1/elements/112", {}, body);
  };
  const auto tag = [&] { return std::string(get("/plans/100/schedule").headers.find("etag").value_or("")); };
  const auto before = tag();
  town_.database().write([](storage::Transaction& transaction) {
    auto works = *storage::plans::find_element(transaction, SmallTown::activity);
    works.id = timon::plans::ElementId{113};
    works.code = "1.1.2";
    works.start_on = make_day(2026, 7, 1);
    storage::plans::add_element(transaction, works);
    storage::plans::replace_links(transaction, works.id, {{}, {{SmallTown::activity, 5}}});
  });
  ASSERT_EQ(move(R"({"version":1,"end_on":"2026-06-20","reason":"Lluvias"})").status, 200);
  EXPECT_NE(tag(), before);
  EXPECT_THAT(text_of(get("/plans/100/schedule")),
              AllOf(HasSubstr(R"("predecessors":[{"element":"112","lag_days":5}],"slack_days":0)"),
                    HasSubstr(R"("slack_days":5,"latest_end_on":"2026-06-25","version":2)")));
  EXPECT_EQ(move(R"({"version":1,"end_on":"2026-07-30","reason":"Lluvias"})").status, 409);
}

// The machine makes 304 of a tag that the caller has already.
TEST_F(TownDoors, gives_the_whole_history_of_an_element_as_a_file) {
  constexpr int targets = 35;
  for (int value = 1; value <= targets; ++value)
    ASSERT_EQ(post("pia", "/indicators/120/targets",
                   R"({"period":"2026-T1","reason":"Acta","value":)" + std::to_string(value) + "}")
                  .status,
              201);
  EXPECT_THAT(text_of(get("/elements/111/history")), Not(HasSubstr(R"("next":null)"))) << "a page of it";
  const auto file = text_of(get("/elements/111/history", {{"format", "csv"}}));
  EXPECT_THAT(file, AllOf(HasSubstr("\r\nFilas," + std::to_string(targets) + "\r\nPlan,"), HasSubstr(",pia,")));
  for (const auto* who : {"vecino", ""}) {
    const auto shown = ask(http::Method::Get, who, "/api/v1/elements/111/history");
    const auto kept = ask(http::Method::Get, who, "/api/v1/elements/111/history", {{"format", "xlsx"}});
    EXPECT_EQ(kept.status, shown.status) << who;
    EXPECT_NE(kept.status, 200) << who;
  }
}

TEST_F(TownDoors, keeps_its_tag_until_something_changes) {
  const auto first = get("/plans/100/board");
  const std::string tag(*first.headers.find("etag"));
  const auto again = [&] { return std::string(get("/plans/100/board").headers.find("etag").value_or("")); };
  EXPECT_EQ(again(), tag);
  ASSERT_EQ(post("pia", "/indicators/120/targets", R"({"period":"2026-T1","value":100})").status, 201);
  EXPECT_NE(again(), tag);
}

// Who reported, and their words, were open to whoever may see plans anywhere.
TEST_F(TownDoors, show_figures_to_neighbours_and_people_to_those_who_may_view_the_plan_there) {
  report_a_half_year();
  const auto seen_by = [&](const std::string& who, const std::string& path, const http::Pairs& query = {}) {
    return ask(http::Method::Get, who, "/api/v1" + path, query);
  };
  const http::Pairs figure{{"figure", "compliance"}};
  for (const auto* path : {"/elements/111", "/indicators/120", "/indicators/120/facts"}) {
    EXPECT_EQ(seen_by("vecino", path).status, 404) << path;
    EXPECT_EQ(seen_by("socia", path).status, 200) << path << ": her office answers for it";
  }
  EXPECT_EQ(seen_by("vecino", "/elements/111/explanation", figure).status, 404);
  EXPECT_EQ(seen_by("socia", "/elements/111/explanation", figure).status, 200);
  EXPECT_EQ(seen_by("socia", "/elements/110").status, 200) << "who has a part of a plan reads all of it";
  const auto board = seen_by("vecino", "/plans/100/board");
  EXPECT_EQ(board.status, 200) << "figures are public";
  EXPECT_THAT(text_of(board), AllOf(HasSubstr(R"("reported":41.67)"), Not(HasSubstr("rosa"))));
}

// The tag stood for the plan alone: pages named people as they were called before.
TEST_F(TownDoors, give_another_tag_when_a_person_is_renamed) {
  report_a_half_year();
  const auto tag = [&](const std::string& path, const http::Pairs& query) {
    return std::string(get(path, query).headers.find("etag").value_or(""));
  };
  const http::Pairs figure{{"figure", "reported"}};
  const auto element = tag("/elements/111", {}), why = tag("/elements/111/explanation", figure);
  EXPECT_EQ(tag("/elements/111", {}), element);
  town_.database().write([](storage::Transaction& transaction) {
    auto rosa = storage::people::find_person(transaction, SmallTown::reporter).value();
    rosa.name = "Rosa María";
    ASSERT_TRUE(storage::people::save_person(transaction, rosa));
  });
  EXPECT_NE(tag("/elements/111", {}), element);
  EXPECT_NE(tag("/elements/111/explanation", figure), why);
}

TEST_F(TownDoors, explains_a_figure_in_words_with_who_and_when) {
  report_a_half_year();
  EXPECT_THAT(text_of(get("/elements/111/explanation", {{"figure", "compliance"}})),
              AllOf(HasSubstr(R"("rule":"compliance_ratio","rule_version":"1")"), HasSubstr("166.67"),
                    HasSubstr(R"("person_name":"rosa")"), Not(HasSubstr("explanation."))));
  EXPECT_THAT(text_of(get("/elements/110/explanation", {{"figure", "verified"}})),
              AllOf(HasSubstr(R"("excluded":"no_data")"), HasSubstr("nada está verificado")))
      << "it was reported";
  EXPECT_EQ(get("/elements/111/explanation").status, 422);
}

TEST_F(TownDoors, shows_an_element_with_indicators_periods_and_what_one_may_do) {
  report_a_half_year();
  const auto goal = text_of(get("/elements/111"));
  EXPECT_THAT(goal, AllOf(HasSubstr(R"("term_compliance":41.67)"), HasSubstr(R"("measure_name":"kilómetros")"),
                          HasSubstr(R"("period":"2026-T4")"), HasSubstr(R"("may":["edit_elements")"),
                          HasSubstr(R"("execution":{"planned":)")));
  EXPECT_THAT(text_of(get("/elements/112")), HasSubstr(R"("progress":[{"period":"2026-T1")"))
      << "an activity without a curve, in the rhythm of its plan";
  EXPECT_THAT(text_of(get("/indicators/120")), HasSubstr(R"("frequency":"quarter")"));
  EXPECT_EQ(get("/indicators/121").status, 404);
}

TEST_F(TownDoors, refuses_with_every_field_and_says_what_was_expected) {
  const auto refused = post("rosa", "/indicators/120/reports", R"({"period":"2026-T4","value":1,"measure":"131"})");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), AllOf(HasSubstr("period_not_begun"), HasSubstr("kilómetros"), HasSubstr("metros")));
  EXPECT_EQ(post("rosa", "/indicators/120/reports", R"({"period":"2026-T1","valor":1,"measure":"130"})").status, 422);
  EXPECT_EQ(post("rosa", "/indicators/120/verifications", R"({"period":"2026-T1","value":1,"measure":"130"})").status,
            403);
  EXPECT_EQ(post("vera", "/indicators/120/verifications", R"({"period":"2026-T1","value":1,"measure":"130"})").status,
            409);
}

TEST_F(TownDoors, keeps_progress_of_an_activity_and_its_verification) {
  EXPECT_EQ(post("rosa", "/elements/112/reports", R"({"period":"2026-T2","progress":50})").status, 201);
  EXPECT_EQ(post("vera", "/elements/112/verifications", R"({"period":"2026-T2","progress":40})").status, 201);
  EXPECT_THAT(text_of(get("/elements/112")),
              AllOf(HasSubstr(R"("reported":50)"), HasSubstr(R"("verified":40)"), HasSubstr(R"("over_reported")")));
  EXPECT_THAT(text_of(get("/indicators/120/facts")), HasSubstr(R"({"items":[],"next":null})"));
}

}  // namespace
}  // namespace timon::api::boards
