#include "domain/homes/report_standing.hpp"

#include <gtest/gtest.h>

#include "domain/boards/testing/small_plan.hpp"
#include "domain/case_table.hpp"

namespace timon::homes {
namespace {

std::optional<Day> day_or_none(const std::string& cell) { return cell == "-" ? std::nullopt : parse_day(cell); }

AskedCount lines_of(const std::string& cell) {
  const auto slash = cell.find('/');
  return {std::stoll(cell.substr(slash + 1)), std::stoll(cell.substr(0, slash))};
}

std::string text_of(const Punctuality& counted) {
  return counted.on_time == 1 ? "on_time" : counted.late == 1 ? "late" : counted.missing == 1 ? "missing" : "-";
}

TEST(ReportStanding, is_that_of_the_cases) {
  const boards::testing::SmallPlan plan;
  const PlanImage image{plan.contents_};
  for (const auto& row : read_cases("server/domain/homes/report_standing.cases.tsv")) {
    SCOPED_TRACE(row.at("case"));
    plans::Period period;
    period.end_on = *parse_day(row.at("period_end"));
    const ReportHistory history{lines_of(row.at("lines")),
                                row.at("begun") == "yes",
                                {day_or_none(row.at("delivered")), day_or_none(row.at("reopened_until"))}};
    const auto standing = report_standing(image, period, history, *parse_day(row.at("on")));
    EXPECT_EQ(standing ? name_of(standing->state) : "-", row.at("state"));
    EXPECT_EQ(standing ? standing->days_late : 0, std::stoll(row.at("late")));
    Punctuality counted;
    count(counted, standing);
    EXPECT_EQ(text_of(counted), row.at("counts"));
  }
}

/// What is done in a demonstration is done on its day, however much later somebody tries it.
TEST(ReportStanding, a_demonstration_has_its_own_day) {
  boards::testing::SmallPlan plan;
  plan.contents_.time_zone = "America/Bogota";
  const auto at = parse_instant("2026-07-02T03:00:00.000000Z").value();
  EXPECT_EQ(PlanImage{plan.contents_}.day_of(at), make_day(2026, 7, 1)) << "by the clock of the place";
  plan.contents_.demonstration_on = make_day(2026, 6, 30);
  EXPECT_EQ(PlanImage{plan.contents_}.day_of(at), make_day(2026, 6, 30));
  EXPECT_EQ(PlanImage{plan.contents_}.day_of(parse_instant("2026-04-02T15:00:00.000000Z").value()),
            make_day(2026, 4, 2));
}

// The last quarter of the example was "early" for everybody, also for the office that is always late.
TEST(ReportStanding, the_last_reports_of_an_example_come_in_the_month_after_its_year) {
  boards::testing::SmallPlan plan;
  plan.contents_.time_zone = "America/Bogota";
  plan.contents_.demonstration_on = plan.contents_.plan.end_on;
  EXPECT_EQ(PlanImage{plan.contents_}.day_of(parse_instant("2027-01-22T15:00:00.000000Z").value()),
            make_day(2027, 1, 22));
  EXPECT_EQ(PlanImage{plan.contents_}.day_of(parse_instant("2028-05-02T15:00:00.000000Z").value()),
            make_day(2027, 1, 31))
      << "somebody learns with it";
}

}  // namespace
}  // namespace timon::homes
