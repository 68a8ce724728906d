#include "web/api/documents/document_routes.hpp"

#include <gmock/gmock.h>

#include "usecases/testing/office_report_town.hpp"
#include "web/api/calls.hpp"
#include "web/api/documents/feedback_routes.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::documents {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using testing::SmallTown;
using ::testing::StartsWith;

/// Rosa reports and Pia plans, behind the doors of documents.
class DocumentDoors : public usecases::reports::OfficeReport {
 protected:
  void SetUp() override {
    OfficeReport::SetUp();
    doors_ = std::make_unique<guard::Doors>(
        guard::Doors::Settings{opened_->database(), opened_->clock(), recognition(), {}, {}});
    doors_->mount_api(site_, document_routes(memory_, address_, [](const auto& sheet, const std::string& origin) {
                        return "%PDF " + origin + " " + sheet.document.code;
                      }));
    doors_->mount_api(
        site_, feedback_routes(memory_, address_,
                               {[this](const auto& sheet, const std::string& origin) {
                                  drawn_on_ = sheet.on;
                                  return "%PDF " + origin + " " + sheet.document.code;
                                },
                                [](const auto&, const Catalogue&, const std::filesystem::path&) { return "PK"; }}));
    doors_->finish(site_);
  }

  guard::Recognition recognition() {
    return {[](std::string_view) { return std::nullopt; },
            [this](std::string_view who) -> std::optional<guard::Identity> {
              auto caller = opened_->caller(who == "pia" ? SmallTown::planner : SmallTown::reporter);
              if (who == "adela") caller.grants[0].role = access::Role::Administrator;
              return guard::Identity{std::move(caller), std::nullopt};
            }};
  }

  http::Response send(const std::string& who, http::Method method, const std::string& path,
                      const std::string& body = {}, http::Pairs query = {}) {
    http::Request request{.method = method, .target = path, .path = "/api/v1" + path, .query = std::move(query)};
    request.headers.add("host", "evil.example");
    request.headers.add("authorization", "Bearer " + who);
    if (!body.empty()) request.headers.add("content-type", "application/json");
    request.body.text = body;
    const auto match = site_.routes.match(method, request.path);
    const auto& matched = std::get<http::Matched<http::Handling>>(match);
    request.captures = matched.captures;
    return matched.row->handler(request);
  }
  std::string ask(const std::string& who, http::Method method, const std::string& path, const std::string& body = {}) {
    const auto response = send(who, method, path, body);
    testing::record_answer(method, path, response);
    return std::to_string(response.status) + " " + testing::text_of(response);
  }

  const std::string of_report_ = "/plans/100/reports/2/2026-T1/documents";
  const guard::SiteAddress address_{"https://timon.example"};
  std::unique_ptr<guard::Doors> doors_;
  http::Site site_;
  Day drawn_on_{};
};
INSTANTIATE_TEST_SUITE_P(On, DocumentDoors, ::testing::Values(storage::Engine::Sqlite), testing::engine_name);

TEST_P(DocumentDoors, make_list_and_give_a_document) {
  EXPECT_THAT(ask("rosa", Get, of_report_), AllOf(StartsWith("200 "), HasSubstr("\"items\":[]"), HasSubstr("letter")));
  EXPECT_THAT(ask("rosa", Post, of_report_, "{}"), AllOf(StartsWith("409 "), HasSubstr("Primero entregue el informe")));
  delivered("2026-T1");
  const auto made = ask("rosa", Post, of_report_, R"({"paper":"a4"})");
  EXPECT_THAT(made, AllOf(StartsWith("201 "), HasSubstr("\"standing\":\"current\""), HasSubstr("\"paper\":\"a4\"")));
  const auto start = made.find("\"code\":\"") + 8;
  const auto code = made.substr(start, made.find('"', start) - start);
  EXPECT_THAT(ask("pia", Get, "/documents/" + code), AllOf(StartsWith("200 "), HasSubstr("\"office\":{\"id\":\"2\"")));
  const auto file = send("pia", Get, "/documents/" + code + "/content");
  EXPECT_EQ(testing::text_of(file), "%PDF https://timon.example " + code);
  EXPECT_THAT(std::string(*file.headers.find("content-disposition")), HasSubstr(code));
  EXPECT_THAT(ask("pia", Get, "/documents/AAAA-AAAA-AAAA"), StartsWith("404 "));
  EXPECT_THAT(ask("pia", Get, "/documents/" + code + "/scan"), StartsWith("404 "));
  EXPECT_THAT(ask("pia", Post, "/documents/" + code + "/scan", R"({"upload":"7"})"),
              AllOf(StartsWith("422 "), HasSubstr("upload_missing")));
}

TEST_P(DocumentDoors, give_an_office_its_feedback) {
  const auto report = delivered("2026-T1");
  ASSERT_TRUE(observe("2026-T1", report.version));
  const std::string feedback = "/plans/100/reports/2/2026-T1/feedback";
  EXPECT_THAT(ask("rosa", Get, feedback),
              AllOf(StartsWith("200 "), HasSubstr("Falta el acta"), HasSubstr("\"duty\":\"attend\""),
                    HasSubstr("\"share\":"), HasSubstr("\"achieved\":100")));
  EXPECT_THAT(ask("rosa", Post, feedback + "/documents", "{}"),
              AllOf(StartsWith("201 "), HasSubstr("\"kind\":\"feedback\""), HasSubstr("\"standing\":\"current\"")));
  EXPECT_THAT(ask("pia", Get, feedback + "/documents"), AllOf(StartsWith("200 "), HasSubstr("has_address\":true")));
  EXPECT_THAT(ask("adela", Get, feedback), StartsWith("403 "));
  EXPECT_THAT(ask("rosa", Get, "/plans/100/reports/2/2026-T9/feedback"), StartsWith("404 "));
}

// A program could print the feedback of a past day, of which the page says that nobody can.
TEST_P(DocumentDoors, print_the_feedback_of_the_day_on_which_it_is_made) {
  const auto made = send("rosa", Post, "/plans/100/reports/2/2026-T1/feedback/documents", "{}", {{"on", "2026-04-01"}});
  EXPECT_EQ(made.status, 201);
  EXPECT_EQ(drawn_on_, today);
}

TEST_P(DocumentDoors, set_the_paper) {
  const std::string settings = "/institutions/1/document-settings";
  EXPECT_THAT(ask("adela", Get, settings), HasSubstr("\"paper\":\"letter\""));
  EXPECT_THAT(ask("adela", Put, settings, R"({"paper":"a4"})"), AllOf(StartsWith("200 "), HasSubstr("a4")));
  EXPECT_THAT(ask("adela", Put, settings, R"({"paper":"a3"})"), StartsWith("422 "));
  EXPECT_THAT(ask("rosa", Get, settings), StartsWith("403 "));
}

}  // namespace
}  // namespace timon::api::documents
