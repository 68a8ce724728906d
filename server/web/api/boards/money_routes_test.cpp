#include "web/api/boards/money_routes.hpp"

#include <gmock/gmock.h>

#include "formats/json/value.hpp"
#include "usecases/testing/small_town.hpp"
#include "web/api/boards/board_routes.hpp"
#include "web/api/reports/report_routes.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::boards {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::SmallTown;

/// The town behind its doors on 10 July 2026; a token is the name of who sends it.
class MoneyDoors : public ::testing::Test {
 protected:
  MoneyDoors() {
    town_.database().write([](storage::Transaction& transaction) {
      storage::plans::add_periods(
          transaction, {{timon::plans::PeriodId{149}, SmallTown::town, timon::plans::PeriodKind::Year, "2026", "2026",
                         make_day(2026, 1, 1), make_day(2026, 12, 31)}});
    });
    doors_.mount_api(site_, money_routes(memory_));
    doors_.mount_api(site_, board_routes(memory_));
    doors_.mount_api(site_, reports::report_routes());
    doors_.finish(site_);
  }

  guard::Recognition recognition() {
    return {[](std::string_view) { return std::nullopt; },
            [this](std::string_view name) -> std::optional<guard::Identity> {
              if (name == "rosa") return guard::Identity{town_.caller(SmallTown::reporter), std::nullopt};
              if (name == "vera") return guard::Identity{town_.caller(SmallTown::verifier), std::nullopt};
              if (name == "pia") return guard::Identity{town_.caller(SmallTown::planner), std::nullopt};
              return std::nullopt;
            }};
  }

  http::Response ask(http::Method method, const std::string& who, const std::string& path, const std::string& body = {},
                     const http::Pairs& query = {}) {
    http::Request request{.method = method, .target = path, .path = "/api/v1" + path, .query = query};
    for (const auto& [name, value] : query) request.target += "&" + name + "=" + value;
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
  std::string told(const std::string& who, const std::string& body, const std::string& element = "111") {
    return testing::text_of(ask(http::Method::Post, who, "/elements/" + element + "/amounts", body));
  }
  std::string shown(const std::string& path, const http::Pairs& query = {}) {
    return testing::text_of(ask(http::Method::Get, "rosa", path, {}, query));
  }
  void set_currency(const std::string& spent = "paid") {
    const auto body = R"({"currency":"COP","spent":")" + spent + R"(","margin":15})";
    ASSERT_EQ(ask(http::Method::Put, "pia", "/plans/100/money/settings", body).status, 200);
  }
  void report_a_half_year() {
    for (const auto* period : {"2026-T1", "2026-T2", "2026-T3", "2026-T4"})
      ASSERT_EQ(ask(http::Method::Post, "pia", "/indicators/120/targets",
                    R"({"period":")" + std::string(period) + R"(","value":100})")
                    .status,
                201);
    for (const auto* period : {"2026-T1", "2026-T2"})
      ASSERT_EQ(ask(http::Method::Post, "rosa", "/indicators/120/reports",
                    R"({"period":")" + std::string(period) + R"(","value":100,"measure":"130"})")
                    .status,
                201);
  }

  SmallTown town_;
  usecases::boards::PlanMemory memory_;
  guard::Doors doors_{{town_.database(), town_.clock(), recognition(), {}, {}}};
  http::Site site_;
};

TEST_F(MoneyDoors, hold_money_against_the_work) {
  set_currency();
  report_a_half_year();
  told("rosa", R"({"year":"2026","stage":"approved","amount":1000.50,"source":"SGP"})");
  told("rosa", R"({"year":"2026","stage":"modified","period":"2026-T1","amount":1000,"source":"sgp"})");
  const auto element =
      told("rosa", R"({"year":"2026","stage":"paid","period":"2026-T2","amount":800,"source":"SGP","note":"Giros"})");
  EXPECT_THAT(element, AllOf(HasSubstr(R"("kind":"money_ahead","financial":80,"physical":50,"points":30)"),
                             HasSubstr(R"("in_force":1000)"), HasSubstr(R"("note":"Giros")"),
                             HasSubstr(R"("person_name":"rosa")"), HasSubstr(R"("may_edit":true,"may_set":false)")));
  // One line, whatever the case of its source; the axis has the money of the goal below it.
  EXPECT_THAT(shown("/elements/110/money"),
              AllOf(HasSubstr(R"("lines":[])"), HasSubstr(R"("stage":"paid","amount":800,"share":80)"),
                    HasSubstr(R"("source":"SGP")"), Not(HasSubstr(R"("source":"sgp")"))));
  EXPECT_THAT(shown("/plans/100/money"),
              AllOf(HasSubstr(R"("attention":[{"element":{"id":"111")"), HasSubstr("80,00"), HasSubstr("30,00 puntos"),
                    HasSubstr(R"("until":"2026-12-31")"), HasSubstr(R"("findings":[])")));
  EXPECT_THAT(shown("/plans/100/money", {{"under", "112"}}), HasSubstr(R"("kind":"no_budget")"));
  EXPECT_THAT(shown("/plans/100/money", {{"under", "99999"}}), HasSubstr(R"("code":"unknown_element")"))
      << "as the list of elements says it";
}

TEST_F(MoneyDoors, tell_the_board_nothing_of_money_without_a_budget) {
  set_currency();
  report_a_half_year();
  EXPECT_THAT(shown("/plans/100/board"), AllOf(HasSubstr(R"("money":null,"rows")"), Not(HasSubstr("in_force"))));
  EXPECT_THAT(shown("/plans/100/elements"), Not(HasSubstr("in_force")));
}

TEST_F(MoneyDoors, tell_the_board_of_money_beside_the_work_and_why_it_comes_first) {
  set_currency();
  report_a_half_year();
  told("rosa", R"({"year":"2026","stage":"approved","amount":1000})");
  told("rosa", R"({"year":"2026","stage":"paid","period":"2026-T2","amount":800})");
  const auto board = shown("/plans/100/board");
  EXPECT_THAT(board, AllOf(HasSubstr(R"("money":{"currency":"COP","spent":"paid","margin":15,"until":"2026-12-31",)"),
                           HasSubstr(R"("total":{"in_force":1000,"spent":800,"gap":{"kind":"money_ahead")"),
                           HasSubstr(R"("reason":"money_ahead")"), HasSubstr(R"("points":30)")));
  EXPECT_THAT(shown("/plans/100/board", {{"concern", "money_ahead"}}), HasSubstr(R"("attention_count":1)"));
  EXPECT_THAT(shown("/plans/100/board", {{"concern", "no_result"}}), HasSubstr(R"("attention_count":0)"));
  EXPECT_EQ(ask(http::Method::Get, "rosa", "/plans/100/board", {}, {{"concern", "hunger"}}).status, 422);
  EXPECT_THAT(
      shown("/plans/100/elements", {{"concern", "money_ahead"}}),
      AllOf(HasSubstr(R"("concerns":["money_ahead","no_report"])"),
            HasSubstr(R"("money":{"in_force":1000,"financial":80,"physical":50,"points":30,"kind":"money_ahead"})")));
}

TEST_F(MoneyDoors, tell_what_does_not_agree_and_keep_it) {
  set_currency();
  told("pia", R"({"year":"2026","stage":"approved","amount":100})");
  told("pia", R"({"year":"2026","stage":"committed","period":"2026-T2","amount":130.25})");
  const auto element = told("pia", R"({"year":"2026","stage":"approved","amount":90,"is_total":true})");
  EXPECT_THAT(element, AllOf(HasSubstr(R"("code":"committed_over_modified")"), HasSubstr("130,25"),
                             HasSubstr(R"("code":"total_differs")"), HasSubstr(R"("amount":100,"share":100)")));
}

TEST_F(MoneyDoors, correct_by_appending_with_a_reason) {
  set_currency();
  told("rosa", R"({"year":"2026","stage":"paid","period":"2026-T1","amount":10})");
  const auto again = R"({"year":"2026","stage":"paid","period":"2026-T1","amount":12})";
  EXPECT_THAT(told("rosa", again), HasSubstr("correction_needs_reason"));
  const auto corrected = told(
      "rosa", R"({"year":"2026","stage":"paid","period":"2026-T1","amount":12,"correction_reason":"Nota crédito"})");
  EXPECT_THAT(corrected, AllOf(HasSubstr(R"("amount":12)"), HasSubstr(R"("amount":10)"), HasSubstr("Nota crédito"),
                               HasSubstr(R"("is_current":false)")));
}

TEST_F(MoneyDoors, refuse_a_locked_period_and_one_that_has_not_begun) {
  set_currency();
  EXPECT_EQ(ask(http::Method::Put, "pia", "/plans/100/money/locks/2026-T1").status, 204);
  const auto body = R"({"year":"2026","stage":"paid","period":"2026-T1","amount":10})";
  EXPECT_EQ(ask(http::Method::Post, "rosa", "/elements/111/amounts", body).status, 409);
  EXPECT_THAT(told("rosa", body), HasSubstr("period_locked"));
  EXPECT_THAT(shown("/elements/111/money"), HasSubstr(R"("is_locked":true)"));
  EXPECT_EQ(ask(http::Method::Delete, "pia", "/plans/100/money/locks/2026-T1").status, 204);
  EXPECT_EQ(ask(http::Method::Post, "rosa", "/elements/111/amounts", body).status, 201);
  EXPECT_THAT(told("rosa", R"({"year":"2026","stage":"paid","period":"2026-T4","amount":10})"),
              HasSubstr("amount_too_early"));
  EXPECT_EQ(ask(http::Method::Put, "pia", "/plans/100/money/locks/1999").status, 404);
}

TEST_F(MoneyDoors, refuse_who_may_not_and_what_has_no_currency) {
  const auto body = R"({"year":"2026","stage":"approved","amount":10})";
  EXPECT_THAT(told("rosa", body), HasSubstr("currency_missing"));
  EXPECT_EQ(ask(http::Method::Post, "vera", "/elements/111/amounts", body).status, 403);
  EXPECT_EQ(
      ask(http::Method::Put, "rosa", "/plans/100/money/settings", R"({"currency":"COP","spent":"paid","margin":15})")
          .status,
      403);
  set_currency();
  EXPECT_THAT(told("rosa", R"({"year":"2026-T1","stage":"approved","amount":10})"), HasSubstr("not_a_year"));
  EXPECT_THAT(told("rosa", R"({"year":"2031","stage":"approved","amount":10})"), HasSubstr("unknown_period"));
}

TEST_F(MoneyDoors, keep_the_currency_once_there_are_amounts) {
  set_currency("accrued");
  told("rosa", R"({"year":"2026","stage":"approved","amount":10})");
  const auto set = [&](const std::string& body) {
    return testing::text_of(ask(http::Method::Put, "pia", "/plans/100/money/settings", body));
  };
  EXPECT_THAT(set(R"({"currency":"MXN","spent":"paid","margin":15,"version":1})"), HasSubstr("currency_in_use"));
  EXPECT_THAT(set(R"({"currency":"COP","spent":"paid","margin":15})"), HasSubstr("version_mismatch"));
  EXPECT_THAT(set(R"({"currency":"COP","spent":"approved","margin":15,"version":1})"),
              HasSubstr("not_a_stage_of_spending"));
  EXPECT_THAT(set(R"({"currency":"COP","spent":"paid","margin":20.5,"version":1})"),
              HasSubstr(R"("margin":20.5,"version":2)"));
}

}  // namespace
}  // namespace timon::api::boards
