#include "web/api/reports/office_report_routes.hpp"

#include <gmock/gmock.h>

#include "usecases/reports/set_target.hpp"
#include "usecases/testing/small_town.hpp"
#include "web/api/reports/report_matrix_routes.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::reports {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using testing::SmallTown;
using enum http::Method;
using ::testing::StartsWith;

/// Rosa reports and Pia plans, behind their doors: the bearer's name says who asks.
class OfficeReportDoors : public ::testing::Test {
 protected:
  OfficeReportDoors() {
    const auto planner = town_.caller(SmallTown::planner);
    for (const auto* period : {"2026-T1", "2026-T2"})
      EXPECT_TRUE(usecases::reports::set_target({town_.database(), planner, town_.clock()},
                                                {SmallTown::indicator, period, {.value = whole<6>(100)}, {}}));
    doors_.mount_api(site_, office_report_routes(memory_));
    doors_.mount_api(site_, report_matrix_routes(memory_));
    doors_.finish(site_);
  }

  guard::Recognition recognition() {
    return {
        [](std::string_view) { return std::nullopt; },
        [this](std::string_view who) -> std::optional<guard::Identity> {
          return guard::Identity{town_.caller(who == "pia" ? SmallTown::planner : SmallTown::reporter), std::nullopt};
        }};
  }

  std::string ask(const std::string& who, http::Method method, const std::string& path, const std::string& body = {},
                  const http::Pairs& query = {}) {
    http::Request request{.method = method, .target = path, .path = "/api/v1" + path, .query = query};
    request.headers.add("host", "timon.example");
    request.headers.add("authorization", "Bearer " + who);
    if (!body.empty()) request.headers.add("content-type", "application/json");
    request.body.text = body;
    const auto match = site_.routes.match(method, request.path);
    const auto& matched = std::get<http::Matched<http::Handling>>(match);
    request.captures = matched.captures;
    const auto response = matched.row->handler(request);
    testing::record_answer(method, path, response);
    return std::to_string(response.status) + " " + testing::text_of(response);
  }

  static std::string draft(int version, const std::string& measure = "130") {
    return R"({"version":)" + std::to_string(version) + R"(,"lines":[{"subject":"120","value":100,"measure":")" +
           measure +
           R"("},{"subject":"112","value":30}],"offices":["3"],"activities":"Tres frentes","joint_work":"",)" +
           R"("next_period":""})";
  }

  SmallTown town_;
  usecases::boards::PlanMemory memory_;
  guard::Doors doors_{{town_.database(), town_.clock(), recognition(), {}, {}}};
  http::Site site_;
  static inline const std::string report = "/plans/100/reports/2/2026-T1";
};

TEST_F(OfficeReportDoors, a_report_is_written_delivered_observed_and_closed) {
  EXPECT_THAT(
      ask("rosa", Get, report),
      AllOf(
          StartsWith("200 "),
          HasSubstr(
              R"("state":"draft","standing":{"state":"missing","days_late":73},"reopened_until":null,"is_closed":false,"version":0)")));
  EXPECT_THAT(ask("rosa", Put, report, draft(0)), AllOf(StartsWith("200 "), HasSubstr(R"("version":1)")));
  EXPECT_THAT(ask("rosa", Put, report, draft(0)), AllOf(StartsWith("409 "), HasSubstr("version_mismatch")));
  EXPECT_THAT(ask("rosa", Post, report + "/delivery", R"({"version":1})"), StartsWith("422 "))
      << "an activity outside green says why";
  auto explained = draft(1);
  const std::string progress = R"("value":30)";
  explained.replace(explained.find(progress), progress.size(),
                    R"("value":30,"variance_kind":"external","variance_reason":"Lluvias")");
  EXPECT_THAT(ask("rosa", Put, report, explained), StartsWith("200 "));
  EXPECT_THAT(ask("rosa", Post, report + "/delivery", R"({"version":2})"), HasSubstr(R"("state":"delivered")"));
  EXPECT_THAT(ask("pia", Post, report + "/review", R"({"version":3})"), HasSubstr(R"("state":"in_review")"));
  const auto observed =
      ask("pia", Post, report + "/observations",
          R"({"version":4,"criterion":"evidence","severity":"low","text":"=1+1|falta","due_on":"2026-07-20"})");
  EXPECT_THAT(observed, HasSubstr(R"("state":"observed")"));
  const auto begin = observed.find(R"("observations":[{"id":")") + 23;
  const auto one = report + "/observations/" + observed.substr(begin, observed.find('"', begin) - begin);
  EXPECT_THAT(ask("rosa", Post, one + "/answer", R"({"version":5,"kind":"rebutted","text":"Está en el anexo"})"),
              HasSubstr(R"("state":"answered")"));
  EXPECT_THAT(ask("pia", Post, one + "/judgement", R"({"version":6,"kind":"closed"})"), StartsWith("200 "));
  EXPECT_THAT(
      ask("rosa", Get, report, {}, {{"format", "csv"}, {"table", "observations"}}),
      AllOf(HasSubstr("Evidencia,,Leve,'=1+1|falta,2026-07-20,cerrada,"),
            HasSubstr("\"Rebatida: Está en el anexo\nCerrada: \"\r\n\r\nObservaciones al informe\r\nFilas,1\r\n"),
            HasSubstr("\r\nPeríodo,")))
      << "what a program would take for a formula is text";
  EXPECT_THAT(ask("pia", Get, report, {}, {{"format", "xlsx"}}), StartsWith("200 PK"));
  EXPECT_THAT(
      ask("pia", Post, "/plans/100/reports/acceptances",
          R"({"reports":[{"office":"2","period":"2026-T1","version":7},{"office":"2","period":"2026-T2","version":1}]})"),
      AllOf(HasSubstr(R"("is_accepted":true)"), HasSubstr(R"("is_accepted":false)")));
  EXPECT_THAT(ask("pia", Post, report + "/publication", R"({"version":8})"), HasSubstr(R"("state":"published")"));
  EXPECT_THAT(ask("pia", Post, report + "/rejection", R"({"version":9,"reason":"Sin firma"})"), StartsWith("409 "));
}

// R-2: the page told the period alone; nobody saw where the year stood before the paper was made.
TEST_F(OfficeReportDoors, a_line_tells_the_period_and_the_year_to_date) {
  EXPECT_THAT(ask("rosa", Get, report), HasSubstr(R"("in_period":{"planned":100,"achieved":null,"percent":null,)"))
      << "nothing was told";
  auto first = draft(0);
  const std::string progress = R"("value":30)";
  first.replace(first.find(progress), progress.size(),
                R"("value":30,"variance_kind":"external","variance_reason":"Lluvias")");
  EXPECT_THAT(ask("rosa", Put, report, first), StartsWith("200 "));
  EXPECT_THAT(ask("rosa", Post, report + "/delivery", R"({"version":1})"), StartsWith("200 "));
  auto second = draft(0);
  second.replace(second.find("100"), 3, "40");
  EXPECT_THAT(ask("rosa", Put, "/plans/100/reports/2/2026-T2", second),
              HasSubstr(R"("in_period":{"planned":100,"achieved":40,"percent":40,"outcome":"known"},)"
                        R"("in_year":{"planned":200,"achieved":140,"percent":70,"outcome":"known"})"));
  EXPECT_THAT(ask("rosa", Get, "/plans/100/reports/2/2026-T2", {}, {{"format", "csv"}}),
              AllOf(HasSubstr(",40,200,140,70,"), ::testing::ContainsRegex("\n1\\.1\\.1,[^,]*,,,[0-9]")))
      << "an activity is planned by its days";
}

// Whoever acted chose by the address a day on which the earlier report was not owed yet, and accepted over it.
TEST_F(OfficeReportDoors, the_day_of_the_address_is_not_the_day_of_an_act) {
  const std::string second = "/plans/100/reports/2/2026-T2";
  auto explained = draft(0);
  explained.replace(explained.find("30}"), 3, R"(30,"variance_kind":"external","variance_reason":"Lluvias"})");
  EXPECT_THAT(ask("rosa", Put, second, explained, {{"on", "2025-12-31"}}), StartsWith("200 "));
  EXPECT_THAT(ask("rosa", Post, second + "/delivery", R"({"version":1})", {{"on", "2025-12-31"}}),
              HasSubstr(R"("state":"delivered")"));
  EXPECT_THAT(ask("pia", Post, "/plans/100/reports/acceptances",
                  R"({"reports":[{"office":"2","period":"2026-T2","version":2}]})", {{"on", "2025-12-31"}}),
              HasSubstr(R"("is_accepted":false)"));
}

TEST_F(OfficeReportDoors, a_line_in_another_measure_is_refused_by_name) {
  EXPECT_THAT(ask("rosa", Put, report, draft(0, "131")),
              AllOf(StartsWith("422 "), HasSubstr("lines[120].measure"), HasSubstr("kilómetros"), HasSubstr("metros")));
}

TEST_F(OfficeReportDoors, the_matrix_shows_every_office_and_keeps_its_setting) {
  EXPECT_THAT(ask("pia", Get, "/plans/100/reports"),
              AllOf(StartsWith("200 "), HasSubstr(R"("unanswered":"block")"), HasSubstr(R"("name":"Obras")")));
  EXPECT_THAT(ask("pia", Put, "/plans/100/reports/settings", R"({"unanswered":"do_not_block"})"), StartsWith("200 "));
  EXPECT_THAT(ask("rosa", Get, "/plans/100/reports"), HasSubstr(R"("unanswered":"do_not_block")"));
  EXPECT_THAT(ask("rosa", Get, "/plans/100/reports/99/2026-T1"), StartsWith("404 "));
}

}  // namespace
}  // namespace timon::api::reports
