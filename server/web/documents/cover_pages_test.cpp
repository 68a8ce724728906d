#include "web/documents/cover_pages.hpp"

#include <gmock/gmock.h>

#include "usecases/testing/office_report_town.hpp"

namespace timon::documents {
namespace {

using ::testing::SizeIs;
using usecases::covers::PlannedTarget;

class CoverPages : public usecases::reports::OfficeReport {
 protected:
  /// The tables of targets of Annex 2, of a goal with so many quarters.
  std::vector<formats::pdf::Table> tables_of_targets(std::size_t quarters) {
    const auto& period = image().contents().periods.at(0);
    return tables_of_targets(std::vector<PlannedTarget>(quarters, {period, Millionths(1'000'000)}));
  }
  std::vector<formats::pdf::Table> tables_of_targets(std::vector<PlannedTarget> targets) {
    usecases::covers::SheetIndicator its{&image().contents().indicators.at(0), "km", std::move(targets), "Acta", {}};
    const auto row = *image().row_of(timon::testing::SmallTown::goal);
    usecases::documents::CoverPaper paper;
    paper.at = {{std::shared_ptr<const boards::PlanImage>(std::shared_ptr<void>(), &image()), nullptr}, row};
    paper.sheet.sheet = covers::Sheet::Goals;
    paper.content.goals = {{row, {its}}};
    std::vector<formats::pdf::Table> tables;
    for (const auto& block : cover_pages(paper, languages_.of("es"), "").blocks)
      if (const auto* table = std::get_if<formats::pdf::Table>(&block)) tables.push_back(*table);
    return tables;
  }
  guard::Languages languages_;
};
INSTANTIATE_TEST_SUITE_P(On, CoverPages, ::testing::Values(storage::Engine::Sqlite), timon::testing::engine_name);

// Four quarters stood beside two empty columns.
TEST_P(CoverPages, of_a_year_fill_their_table_and_longer_ones_keep_one_width) {
  const auto year = tables_of_targets(4);
  ASSERT_THAT(year, SizeIs(1));
  EXPECT_THAT(year[0].columns, SizeIs(4));
  EXPECT_THAT(year[0].rows[0].cells, SizeIs(4));
  const auto two_years = tables_of_targets(8);
  ASSERT_THAT(two_years, SizeIs(2));
  for (const auto& table : two_years) {
    EXPECT_THAT(table.columns, SizeIs(6));
    EXPECT_THAT(table.rows[0].cells, SizeIs(6)) << "as wide as those above them";
  }
}

// Where only quarters were typed, Anexo 2 had no target for the year.
TEST_P(CoverPages, begin_each_year_with_its_target_and_mark_one_that_nobody_typed) {
  const auto& quarter = image().contents().periods.at(0);
  auto year = quarter;
  year.kind = plans::PeriodKind::Year, year.name = "2026";
  std::vector<PlannedTarget> targets;
  for (int years = 0; years < 2; ++years) {
    targets.push_back({year, whole<6>(4), years == 1});
    targets.insert(targets.end(), 4, {quarter, whole<6>(1)});
  }
  const auto tables = tables_of_targets(targets);
  ASSERT_THAT(tables, SizeIs(2));
  EXPECT_EQ(tables[0].columns[0].head, "2026");
  EXPECT_EQ(tables[1].columns[0].head, "2026 *");
  EXPECT_EQ(tables[1].rows[0].cells[0], "4");
}

}  // namespace
}  // namespace timon::documents
