#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/boards/explanation.hpp"
#include "domain/boards/figures_together.hpp"
#include "domain/boards/testing/small_plan.hpp"

namespace timon::boards {
namespace {

using indicators::Amount;
using testing::ElementId;
using testing::SmallPlan;

const Day day = make_day(2026, 12, 31);

LeafFacts leaf_of(std::optional<std::int64_t> reported, std::optional<std::int64_t> verified, bool is_over) {
  const auto amount = [](std::optional<std::int64_t> value) {
    return value ? std::optional(Amount{whole<6>(*value), {}}) : std::nullopt;
  };
  LeafFacts leaf;
  leaf.periods = {{make_day(2026, 1, 1), day, amount(100), amount(reported), amount(verified), {}}};
  if (is_over) leaf.periods[0].last_on = day + -1;
  return leaf;
}

LeafFacts silent() { return leaf_of({}, {}, true); }
LeafFacts not_yet() { return leaf_of({}, {}, false); }
LeafFacts waiting() { return leaf_of(80, {}, true); }
LeafFacts verified() { return leaf_of(90, 60, true); }

/// Axis 0 with goals 1 and 2, axis 3 with goals 4 and 5, of one indicator each, in this order.
Board judged(const std::vector<LeafFacts>& leaves) {
  static const auto profile = lights::shipped_profiles().front();
  static const std::vector<TreeRow> rows{{no_row, {}, {}}, {0, {}, {std::nullopt}}, {0, {}, {std::nullopt}},
                                         {no_row, {}, {}}, {3, {}, {std::nullopt}}, {3, {}, {std::nullopt}}};
  static const Tree tree = make_tree(rows, plans::RollUp::Weights);
  return Board({tree, leaves, {}, profile, day});
}

using Said = std::pair<Outcome, std::optional<Hundredths>>;
Said said(const ShownFigures& figures, FigureName name) { return {figures.outcome(name), figures.value(name)}; }

const Said no_report{Outcome::NoReport, {}}, no_data{Outcome::NoData, {}};
Said known(int percent) { return {Outcome::Known, whole<2>(percent)}; }

TEST(Silence, of_all_is_no_report_in_verified_and_nothing_of_what_was_reported) {
  const std::vector leaves{silent(), silent(), silent(), silent()};
  const auto board = judged(leaves);
  for (const auto& figures : {board.figures(0), board.totals()}) {
    EXPECT_EQ(said(figures, FigureName::Reported), known(0));
    EXPECT_EQ(said(figures, FigureName::Verified), no_report) << "not that nothing was due";
  }
  EXPECT_EQ(said(board.figures(1), FigureName::Verified), no_report);
}

TEST(Silence, of_a_whole_axis_counts_as_nothing_beside_what_is_verified) {
  const std::vector leaves{silent(), silent(), verified(), verified()};
  const auto board = judged(leaves);
  EXPECT_EQ(said(board.figures(0), FigureName::Verified), no_report);
  EXPECT_EQ(said(board.totals(), FigureName::Reported), known(45));
  EXPECT_EQ(said(board.totals(), FigureName::Verified), known(30));
}

TEST(Silence, beside_what_waits_for_verification_waits_with_it) {
  const std::vector leaves{silent(), waiting(), verified(), verified()};
  const auto board = judged(leaves);
  EXPECT_EQ(said(board.figures(0), FigureName::Reported), known(40));
  EXPECT_EQ(said(board.figures(0), FigureName::Verified), no_data);
  EXPECT_EQ(said(board.totals(), FigureName::Verified), known(60)) << "what waits leaves";
}

TEST(Silence, beside_an_open_window_is_silence) {
  const std::vector leaves{silent(), not_yet(), verified(), verified()};
  const auto board = judged(leaves);
  EXPECT_EQ(said(board.figures(0), FigureName::Verified), no_report);
  EXPECT_EQ(said(board.totals(), FigureName::Reported), known(45));
  EXPECT_EQ(said(board.totals(), FigureName::Verified), known(30));
}

TEST(Silence, within_one_goal_is_that_of_its_indicators) {
  static const auto profile = lights::shipped_profiles().front();
  const std::vector<TreeRow> rows{{no_row, {}, {std::nullopt, std::nullopt}}};
  const auto tree = make_tree(rows, plans::RollUp::Weights);
  std::vector leaves{silent(), silent()};
  const auto goal = [&] { return said(Board({tree, leaves, {}, profile, day}).figures(0), FigureName::Verified); };
  EXPECT_EQ(goal(), no_report);
  leaves[1] = waiting();
  EXPECT_EQ(goal(), no_data);
  leaves[1] = verified();
  EXPECT_EQ(goal(), known(30));
}

/// Where everything that was reported is verified, what others leave unsaid lifts no figure above another.
RC_GTEST_PROP(Silence, lifts_no_verified_above_reported, ()) {
  std::vector<LeafFacts> leaves;
  for (int i = 0; i < 4; ++i) leaves.push_back(*rc::gen::element(silent(), not_yet(), verified()));
  const auto board = judged(leaves);
  for (const auto& figures : {board.figures(0), board.figures(3), board.totals()})
    if (const auto its = figures.value(FigureName::Verified))
      RC_ASSERT(figures.value(FigureName::Reported) && *its <= *figures.value(FigureName::Reported));
}

/// Goals 11 and 12 say nothing of 2026; after its window they are silent.
class SilentAxis : public ::testing::Test {
 protected:
  static PlanContents contents() {
    SmallPlan plan;
    std::erase_if(plan.contents_.facts, [](const auto& fact) { return fact.kind == reports::FactKind::Reported; });
    plan.contents_.windows = {{.window = {.tolerance = 2}}, {}, {}};
    return plan.contents_;
  }
  static PlanContents with_fact(std::int64_t indicator, reports::FactKind kind) {
    auto contents = SilentAxis::contents();
    auto fact = contents.facts.front();
    fact.subject_id = indicator;
    fact.kind = kind;
    fact.value = whole<6>(60);
    contents.facts.push_back(fact);
    return contents;
  }
  Row axis() const { return *image_.row_of(ElementId{1}); }

  PlanImage image_{contents()};
  Day on_ = make_day(2027, 2, 1);
};

TEST_F(SilentAxis, says_so_of_goals_that_are_no_branch) {
  const auto board = image_.judged(on_);
  const std::vector goals{*image_.row_of(ElementId{11}), *image_.row_of(ElementId{12})};
  const auto together = figures_together(board, goals);
  EXPECT_EQ(said(together, FigureName::Reported), known(0));
  EXPECT_EQ(said(together, FigureName::Verified), no_report);
  EXPECT_EQ(together.outcomes, board.figures(axis()).outcomes);
}

TEST_F(SilentAxis, counts_no_part_of_a_figure_without_number) {
  const auto why = explain(image_, image_.judged(on_), axis(), FigureName::Verified);
  ASSERT_EQ(why.parts.size(), 2U);
  for (const auto& part : why.parts) {
    EXPECT_EQ(part.excluded, Outcome::NoReport);
    EXPECT_EQ(part.counted, std::nullopt);
    EXPECT_EQ(part.share, std::nullopt);
  }
  const auto reported = explain(image_, image_.judged(on_), axis(), FigureName::Reported);
  EXPECT_EQ(reported.parts[0].counted, Rational(0)) << "of what was reported it is nothing";
  EXPECT_EQ(reported.parts[0].excluded, std::nullopt);
  EXPECT_EQ(reported.parts[0].share, Rational(50));
}

TEST_F(SilentAxis, counts_the_silent_part_beside_a_verified_one) {
  const PlanImage image(with_fact(1100, reports::FactKind::Verified));
  const auto why = explain(image, image.judged(on_), axis(), FigureName::Verified);
  EXPECT_EQ(why.parts[0].counted, Rational(60));
  EXPECT_EQ(why.parts[1].counted, Rational(0));
  EXPECT_EQ(why.parts[1].share, Rational(50));
  EXPECT_EQ(why.parts[1].excluded, std::nullopt);
}

TEST_F(SilentAxis, waits_with_what_waits) {
  const PlanImage image(with_fact(1100, reports::FactKind::Reported));
  const auto board = image.judged(on_);
  EXPECT_EQ(said(board.figures(axis()), FigureName::Verified), no_data);
  const auto why = explain(image, board, axis(), FigureName::Verified);
  EXPECT_EQ(why.parts[0].excluded, Outcome::NoData);
  EXPECT_EQ(why.parts[1].excluded, Outcome::NoReport);
}

}  // namespace
}  // namespace timon::boards
