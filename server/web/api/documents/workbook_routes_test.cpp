#include "web/api/documents/workbook_routes.hpp"

#include <gmock/gmock.h>

#include "usecases/documents/download_workbooks.hpp"
#include "usecases/documents/workbook_layout.hpp"
#include "usecases/testing/office_report_town.hpp"
#include "web/api/calls.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::documents {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using testing::SmallTown;
using ::testing::StartsWith;
namespace layout = usecases::documents::layout;

/// The sheets without their words: a row for each line, and what was filled in the first one.
formats::forms::Form bare(const usecases::documents::ReportWorkbook& workbook, const std::string& value) {
  using formats::forms::Guard;
  formats::forms::Form form{"", {{.name = "1"}, {.name = "2"}, {.name = "3"}, {.name = "4"}}};
  auto& cells = form.sheets[layout::Figures].cells;
  for (std::uint32_t index = 0; index < workbook.lines.size(); ++index) {
    const auto row = layout::first_line + index;
    cells.push_back(
        {.row = row, .column = layout::Key, .text = row == layout::first_line ? "a" : "b", .guard = Guard::Fixed});
    cells.push_back({.row = row,
                     .column = layout::Value,
                     .text = index == 0 ? value : "",
                     .guard = Guard::Entry,
                     .is_number = true});
  }
  return form;
}

/// Rosa reports and Pia plans, behind the doors of workbooks.
class WorkbookDoors : public usecases::reports::OfficeReport {
 protected:
  void SetUp() override {
    OfficeReport::SetUp();
    doors_ = std::make_unique<guard::Doors>(
        guard::Doors::Settings{opened_->database(), opened_->clock(), recognition(), {}, {}});
    doors_->mount_api(site_, workbook_routes(memory_, [this](const auto& workbook) { return bare(workbook, value_); }));
    doors_->finish(site_);
  }

  guard::Recognition recognition() {
    return {[](std::string_view) { return std::nullopt; },
            [this](std::string_view who) -> std::optional<guard::Identity> {
              return guard::Identity{opened_->caller(who == "pia"    ? SmallTown::planner
                                                     : who == "vera" ? SmallTown::verifier
                                                                     : SmallTown::reporter),
                                     std::nullopt};
            }};
  }

  http::Response send(const std::string& who, http::Method method, const std::string& path, const http::Pairs& query,
                      const std::string& body = {}) {
    http::Request request{.method = method, .target = path, .path = "/api/v1" + path};
    request.query = query;
    request.headers.add("host", "timon.example");
    request.secure = true;
    request.headers.add("authorization", "Bearer " + who);
    if (!body.empty()) request.headers.add("content-type", "application/octet-stream");
    request.body.text = body;
    request.spool = std::filesystem::temp_directory_path();
    const auto match = site_.routes.match(method, request.path);
    const auto& matched = std::get<http::Matched<http::Handling>>(match);
    request.captures = matched.captures;
    return matched.row->handler(request);
  }
  std::string ask(const std::string& who, http::Method method, const std::string& path, const http::Pairs& query = {},
                  const std::string& body = {}) {
    const auto response = send(who, method, path, query, body);
    testing::record_answer(method, path, response);
    return std::to_string(response.status) + " " + testing::text_of(response);
  }

  const std::string workbook_ = "/plans/100/reports/2/2026-T2/workbook";
  std::string value_;
  std::unique_ptr<guard::Doors> doors_;
  http::Site site_;
};
INSTANTIATE_TEST_SUITE_P(On, WorkbookDoors, ::testing::Values(storage::Engine::Sqlite), testing::engine_name);

TEST_P(WorkbookDoors, give_a_workbook_and_take_it_back) {
  value_ = "98";
  const auto file = send("rosa", Get, workbook_, {});
  EXPECT_EQ(file.status, 200);
  EXPECT_THAT(std::string(*file.headers.find("content-disposition")), HasSubstr("OBRAS-2026-T2.xlsx"));
  const auto bytes = testing::text_of(file);
  EXPECT_THAT(ask("rosa", Post, workbook_, {{"mode", "dry_run"}}, bytes),
              AllOf(StartsWith("200 "), HasSubstr("\"is_written\":false"), HasSubstr("\"verdict\":\"written\"")));
  EXPECT_THAT(ask("rosa", Post, workbook_, {{"mode", "all_or_nothing"}, {"version", "4"}}, bytes), StartsWith("409 "));
  EXPECT_THAT(ask("rosa", Post, workbook_, {{"mode", "all_or_nothing"}, {"version", "0"}}, bytes),
              AllOf(StartsWith("200 "), HasSubstr("\"is_written\":true"), HasSubstr("\"version\":1")));
}

TEST_P(WorkbookDoors, refuse_in_words) {
  EXPECT_THAT(ask("rosa", Post, workbook_, {}, "hola"), AllOf(StartsWith("422 "), HasSubstr("workbook_not_ours"),
                                                              HasSubstr("No es un libro descargado de aquí")));
  EXPECT_THAT(ask("vera", Get, workbook_), StartsWith("403 "));
  EXPECT_THAT(ask("vera", Post, workbook_, {}, "hola"), StartsWith("403 "));
}

TEST_P(WorkbookDoors, give_planning_all_offices_in_one_file) {
  const auto file = send("pia", Get, "/plans/100/workbooks/2026-T2", {});
  EXPECT_EQ(file.status, 200);
  EXPECT_THAT(testing::text_of(file), AllOf(StartsWith("PK"), HasSubstr("OBRAS-2026-T2.xlsx")));
  EXPECT_THAT(ask("rosa", Get, "/plans/100/workbooks/2026-T2"), StartsWith("403 "));
  EXPECT_THAT(ask("pia", Get, "/plans/100/workbooks/2031-T2"), StartsWith("404 "));
}

// Whoever pressed often enough had the server draw all workbooks of all periods at once.
TEST_P(WorkbookDoors, pack_a_few_at_a_time) {
  std::vector<std::shared_ptr<void>> taken;
  while (auto place = usecases::documents::places_to_pack().take(std::chrono::milliseconds(0)))
    taken.push_back(std::move(place));
  EXPECT_THAT(taken, ::testing::SizeIs(2));
  EXPECT_THAT(ask("pia", Get, "/plans/100/workbooks/2026-T2"),
              AllOf(StartsWith("503 "), HasSubstr("workbooks_busy"), HasSubstr("Espere unos segundos")));
  EXPECT_THAT(ask("rosa", Get, "/plans/100/workbooks/2026-T2"), StartsWith("403 ")) << "the right is asked first";
  taken.clear();
  EXPECT_EQ(send("pia", Get, "/plans/100/workbooks/2026-T2", {}).status, 200);
}

}  // namespace
}  // namespace timon::api::documents
