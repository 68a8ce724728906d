#include "domain/boards/figures_together.hpp"

#include <gtest/gtest.h>

#include "domain/boards/testing/small_plan.hpp"

namespace timon::boards {
namespace {

using testing::ElementId;

TEST(FiguresTogether, are_those_of_the_branch_where_the_elements_are_one) {
  const testing::SmallPlan plan;
  const PlanImage image(plan.contents_);
  const auto board = image.judged(make_day(2026, 12, 31));
  const auto row = [&](std::int64_t id) { return *image.row_of(ElementId{id}); };
  const std::vector goals{row(11), row(12)};
  const auto together = figures_together(board, goals);
  const auto& axis = board.figures(row(1));
  EXPECT_EQ(together.values, axis.values);
  EXPECT_EQ(together.light, axis.light);
  EXPECT_EQ(together.basis, axis.basis);
}

TEST(FiguresTogether, have_no_number_where_nobody_has_one) {
  const testing::SmallPlan plan;
  const PlanImage image(plan.contents_);
  const auto board = image.judged(make_day(2026, 12, 31));
  const std::vector goals{*image.row_of(ElementId{21})};
  EXPECT_EQ(figures_together(board, goals).value(FigureName::Compliance), std::nullopt);
  EXPECT_EQ(figures_together(board, goals).light.light, lights::Light::Grey);
  EXPECT_EQ(figures_together(board, {}).outcome(FigureName::Compliance), Outcome::NoResult);
}

}  // namespace
}  // namespace timon::boards
