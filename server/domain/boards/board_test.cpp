#include "domain/boards/board.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace timon::boards {
namespace {

using indicators::Amount;

LeafFacts year_of(std::int64_t planned, std::optional<std::int64_t> reported,
                  std::optional<std::int64_t> verified = {}) {
  LeafFacts leaf;
  const auto amount = [](std::optional<std::int64_t> value) {
    return value ? std::optional(Amount{whole<6>(*value), {}}) : std::nullopt;
  };
  leaf.periods = {
      {make_day(2026, 1, 1), make_day(2026, 12, 31), amount(planned), amount(reported), amount(verified), {}}};
  return leaf;
}

const lights::Profile& p110() {
  static const auto profile = lights::shipped_profiles().front();
  return profile;
}

Board board_of(const Tree& tree, const std::vector<LeafFacts>& leaves) {
  return Board({tree, leaves, {}, p110(), make_day(2026, 12, 31)});
}

TEST(Board, prints_figures_and_lights_that_agree) {
  const std::vector<TreeRow> rows{{no_row, {}, {}}, {0, {}, {std::nullopt}}, {0, {}, {std::nullopt}}};
  const auto tree = make_tree(rows, plans::RollUp::Weights);
  const std::vector leaves{year_of(30000, 26999), year_of(30000, 26998)};
  const auto board = board_of(tree, leaves);
  EXPECT_EQ(board.figures(1).value(FigureName::Compliance), Hundredths{9000});
  EXPECT_EQ(board.figures(1).light.light, lights::Light::Green) << "89.9967 is printed and judged as 90.00";
  EXPECT_EQ(board.figures(2).value(FigureName::Compliance), Hundredths{8999});
  EXPECT_EQ(board.figures(2).light.light, lights::Light::Yellow);
  EXPECT_EQ(board.exact_text(1, FigureName::Compliance), "89.9966666666667");
  EXPECT_EQ(board.figures(0).value(FigureName::Compliance), Hundredths{9000}) << "89.995 goes up";
}

TEST(Board, settles_a_tie_of_thirds_exactly) {
  const std::vector<TreeRow> rows{{no_row, {}, {}}, {0, {}, {std::nullopt}}, {0, {}, {std::nullopt}}};
  const auto tree = make_tree(rows, plans::RollUp::Weights);
  const std::vector leaves{year_of(30000, 26999), year_of(30000, 26998)};
  EXPECT_EQ(fixed_figures(figures_of(leaves[0], {}, make_day(2026, 12, 31)))[FigureName::Compliance].value.error, 1U);
  EXPECT_EQ(board_of(tree, leaves).totals().value(FigureName::Compliance), Hundredths{9000});
}

TEST(Board, says_what_a_goal_without_indicators_lacks) {
  const std::vector<TreeRow> rows{{no_row, {}, {}}};
  const auto tree = make_tree(rows, plans::RollUp::Weights);
  const auto board = board_of(tree, {});
  EXPECT_EQ(board.figures(0).outcome(FigureName::Compliance), Outcome::NoResult);
  EXPECT_EQ(board.figures(0).light.light, lights::Light::Grey);
  EXPECT_EQ(board.figures(0).light.shape, lights::Shape::Ring);
}

TEST(Board, marks_what_was_reported_above_what_is_verified) {
  const std::vector<TreeRow> rows{{no_row, {}, {std::nullopt}}, {no_row, {}, {std::nullopt}}};
  const auto tree = make_tree(rows, plans::RollUp::Weights);
  const std::vector leaves{year_of(100, 45, 35), year_of(100, 35, 35)};
  const auto board = board_of(tree, leaves);
  EXPECT_TRUE(board.figures(0).is_over_reported);
  EXPECT_EQ(board.figures(0).basis, Basis::Verified);
  EXPECT_EQ(board.figures(0).value(FigureName::Compliance), whole<2>(35));
  EXPECT_FALSE(board.figures(1).is_over_reported);
}

// An axis stood with 93.75 % verified beside 46.88 % reported: silence was nothing in one column and left the other.
TEST(Board, counts_what_nobody_reported_as_nothing_verified_too) {
  const std::vector<TreeRow> rows{{no_row, {}, {}}, {0, {}, {std::nullopt}}, {0, {}, {std::nullopt}}};
  const auto tree = make_tree(rows, plans::RollUp::Weights);
  std::vector leaves{year_of(100, 80, 60), year_of(100, {})};
  leaves[1].periods[0].last_on = make_day(2026, 12, 30);
  const auto board = board_of(tree, leaves);
  EXPECT_EQ(board.figures(0).value(FigureName::Reported), whole<2>(40));
  EXPECT_EQ(board.figures(0).value(FigureName::Verified), whole<2>(30));
  EXPECT_EQ(board.figures(2).outcome(FigureName::Verified), Outcome::NoReport);
  leaves[0] = year_of(100, 80);
  EXPECT_EQ(board_of(tree, leaves).figures(0).value(FigureName::Verified), std::nullopt) << "nothing is verified";
}

TEST(Board, judges_by_the_deviation_where_the_indicator_has_tolerances) {
  const auto profiles = lights::shipped_profiles();
  const std::vector<TreeRow> rows{{no_row, {}, {std::nullopt}}};
  const auto tree = make_tree(rows, plans::RollUp::Weights);
  std::vector leaves{year_of(200, 160)};
  const std::array own{lights::HeldProfile{{}, &profiles.back()}};
  leaves[0].profiles = own;
  leaves[0].sheet.sense = indicators::Sense::Descending;
  leaves[0].sheet.method = indicators::Method::Inverse;
  EXPECT_EQ(board_of(tree, leaves).figures(0).light.light, lights::Light::Yellow) << "20 % away, though 125 % complied";
}

RC_GTEST_PROP(Board, prints_what_exact_arithmetic_prints, ()) {
  std::vector<TreeRow> rows{{no_row, {}, {}}};
  std::vector<LeafFacts> leaves;
  const auto count = *rc::gen::inRange<Row>(1, 40);
  for (Row row = 1; row <= count; ++row) {
    const bool is_leaf = *rc::gen::inRange(0, 4) != 0;
    const auto parent = *rc::gen::inRange<Row>(0, static_cast<Row>(rows.size()));
    const auto under = rows[parent].leaves.empty() ? parent : Row{0};
    if (under != rows.size() - 1 && under != 0) continue;
    rows.push_back({under, Hundredths{*rc::gen::inRange(1, 300)}, {}});
    if (is_leaf) rows.back().leaves = {std::nullopt};
    if (is_leaf) leaves.push_back(year_of(*rc::gen::inRange(1, 900), *rc::gen::inRange(0, 900)));
  }
  const auto tree = make_tree(rows, plans::RollUp::Weights);
  const auto board = board_of(tree, leaves);
  for (Row row = 0; row < tree.size(); ++row)
    for (const auto name : all_figures) {
      const auto exact = board.exact(row)[name];
      RC_ASSERT(board.figures(row).value(name).has_value() == exact.is_known());
      if (!exact.is_known()) continue;
      RC_ASSERT(board.figures(row).value(name)->units == *exact.value.rounded(2));
      RC_ASSERT(*board.exact_text(row, name) == exact.value.text());
    }
}

}  // namespace
}  // namespace timon::boards
