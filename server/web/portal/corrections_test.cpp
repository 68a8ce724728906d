// The corrections of a closed period as citizens page through them.
#include <gmock/gmock.h>

#include "http/target.hpp"
#include "usecases/reports/close_period.hpp"
#include "usecases/reports/reopen_period.hpp"
#include "usecases/testing/office_report_town.hpp"
#include "web/portal/portal.hpp"

namespace timon::portal {
namespace {

using ::testing::HasSubstr;
using testing::SmallTown;
namespace reports = usecases::reports;

/// Works told 100 of the first quarter, it was closed and opened again, and works corrected it to 90.
class Corrections : public reports::OfficeReport {
 protected:
  void SetUp() override {
    OfficeReport::SetUp();
    auto head = opened_->caller(SmallTown::planner);
    head.office_path = {SmallTown::town};
    const usecases::Context as_head{opened_->database(), head, opened_->clock()};
    ASSERT_TRUE(report(100, ""));
    ASSERT_TRUE(reports::close_period(as_head, {SmallTown::plan, "2026-T1", "2026-T1"}));
    ASSERT_TRUE(reports::reopen_period(as_head, {SmallTown::plan, "2026-T1", SmallTown::works, "El acta 12", today}));
    ASSERT_TRUE(report(90, "El acta 12 decía 90"));
  }
  bool report(std::int64_t kilometres, const char* correction) {
    reports::FactInput input{
        SmallTown::indicator, "2026-T1", {.value = whole<6>(kilometres), .measure_id = SmallTown::kilometres}};
    input.typed.variance_kind = reports::VarianceKind::External, input.typed.variance_reason = "Lluvias";
    input.typed.correction_reason = correction;
    return bool(report_value(reporter(), input));
  }
  std::string page_of(const std::string& number) {
    usecases::boards::PlanMemory memory;
    Portal portal{memory};
    guard::Doors doors{
        {opened_->database(), opened_->clock(), {}, portal.error_page(), [](std::string_view, std::string_view what) {
           ADD_FAILURE() << what;
         }}};
    http::Site site;
    doors.mount_pages(site, portal.routes());
    doors.finish(site);
    http::Request request{.path = "/es/planes/PDM/1.1", .query = {{"correcciones", number}}};
    const auto match = site.routes.match(http::Method::Get, request.path);
    const auto& row = std::get<http::Matched<http::Handling>>(match);
    request.captures = row.captures;
    const auto response = row.row->handler(request);
    EXPECT_EQ(response.status, 200);
    const auto* owned = std::get_if<std::string>(&response.body);
    return owned != nullptr ? *owned : std::string(std::get<http::SharedBytes>(response.body).plain);
  }
};
INSTANTIATE_TEST_SUITE_P(On, Corrections, ::testing::Values(storage::Engine::Sqlite), timon::testing::engine_name);

// Past the last page nothing at all was said of corrections, as if there were none.
TEST_P(Corrections, past_the_last_page_are_the_first_ones) {
  const auto corrected = HasSubstr("antes 100, ahora 90");
  EXPECT_THAT(page_of("1"), corrected);
  EXPECT_THAT(page_of("99"), corrected);
  EXPECT_THAT(page_of("x"), corrected);
}

}  // namespace
}  // namespace timon::portal
