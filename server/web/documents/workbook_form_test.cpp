#include "web/documents/workbook_form.hpp"

#include <gmock/gmock.h>

#include "usecases/documents/workbook_layout.hpp"
#include "usecases/testing/office_report_town.hpp"

namespace timon::documents {
namespace {

using formats::forms::Form;
using formats::forms::FormCell;
using formats::forms::Guard;
using testing::SmallTown;
namespace layout = usecases::documents::layout;

class WorkbookForm : public usecases::reports::OfficeReport {
 protected:
  Form form(const char* period) {
    return draw_workbook(usecases::documents::report_workbook(reporter(), image(), address(period), today).value());
  }
  static const FormCell& cell(const Form& form, std::size_t sheet, std::uint32_t row, std::uint32_t column) {
    static const FormCell none;
    for (const auto& its : form.sheets.at(sheet).cells)
      if (its.row == row && its.column == column) return its;
    return none;
  }
};
INSTANTIATE_TEST_SUITE_P(On, WorkbookForm, ::testing::Values(storage::Engine::Sqlite), testing::engine_name);

TEST_P(WorkbookForm, asks_for_what_the_office_owes_with_what_is_programmed) {
  delivered("2026-T1");
  const auto its = form("2026-T2");
  ASSERT_EQ(its.sheets.size(), layout::drawn_sheets);
  EXPECT_EQ(its.sheets[layout::Figures].name, "Anexo 3");
  const auto at = [&](std::uint32_t column) { return cell(its, layout::Figures, layout::first_line, column).text; };
  EXPECT_EQ(at(layout::Code), "1.1");
  EXPECT_EQ(at(layout::Measure), "kilómetros");
  EXPECT_EQ(at(layout::Planned), "100");
  EXPECT_EQ(at(layout::PlannedYear), "200");
  EXPECT_EQ(at(layout::Previous), "100");
  EXPECT_EQ(at(layout::PreviousPeriod), "2026-T1");
  EXPECT_EQ(at(layout::Value), "");
}

/// LibreOffice opened the protected sheet with rows of one line: the names of goal and indicator lay over each other.
TEST_P(WorkbookForm, gives_each_row_the_height_of_its_words) {
  const auto its = form("2026-T2");
  const auto& heights = its.sheets[layout::Figures].heights;
  const auto found = std::ranges::find(heights, layout::first_line, &std::pair<std::uint32_t, double>::first);
  ASSERT_NE(found, heights.end());
  EXPECT_GE(found->second, 30) << cell(its, layout::Figures, layout::first_line, layout::Goal).text;
}

TEST_P(WorkbookForm, opens_only_the_cells_to_fill) {
  const auto its = form("2026-T2");
  for (const auto& one : its.sheets[layout::Figures].cells) {
    const bool is_box = one.row >= layout::first_line && one.column >= layout::Value;
    EXPECT_TRUE(is_box || one.guard != Guard::Entry) << one.row << " " << one.column;
  }
  EXPECT_EQ(cell(its, layout::Figures, layout::first_line, layout::Value).guard, Guard::Entry);
  EXPECT_EQ(cell(its, layout::Figures, layout::first_line, layout::Numerator).guard, Guard::Shown) << "no ratio";
  EXPECT_EQ(cell(its, layout::Figures, layout::first_line, layout::CorrectionReason).guard, Guard::Shown);
}

TEST_P(WorkbookForm, closes_the_row_of_a_measure_that_nobody_validated) {
  opened_->database().write([](storage::Transaction& transaction) {
    auto its = *storage::indicators::find_indicator(transaction, SmallTown::indicator);
    its.measure_validated_at.reset();
    ASSERT_TRUE(storage::indicators::save_indicator(transaction, its));
  });
  const auto its = form("2026-T2");
  EXPECT_THAT(cell(its, layout::Figures, layout::first_line, layout::Measure).text,
              ::testing::HasSubstr("sin validar"));
  EXPECT_EQ(cell(its, layout::Figures, layout::first_line, layout::Value).guard, Guard::Shown);
}

}  // namespace
}  // namespace timon::documents
