#include "domain/boards/roll_up.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "domain/case_table.hpp"

namespace timon::boards {
namespace {

Figures<Rational> leaf(const std::string& cell) {
  Figures<Rational> figures;
  const auto value = parse_decimal<Millionths>(cell);
  for (auto& figure : figures.items)
    figure = value ? Figure<Rational>{Rational::of(*value), Outcome::Known, {}}
                   : Figure<Rational>{{}, *parse_name<Outcome>(cell), {}};
  figures.basis = Basis::Reported;
  return figures;
}

template <class Number>
std::string shown(const Figure<Number>& figure) {
  if (!figure.is_known()) return std::string(name_of(figure.outcome));
  const auto units = *figure.value.rounded(2);
  return std::to_string(units / 100) + (units % 100 < 10 ? ".0" : ".") + std::to_string(units % 100);
}

TEST(RollUp, adds_up_every_case_of_its_table) {
  for (const auto& row : read_cases("server/domain/boards/roll_up.cases.tsv")) {
    const auto weights = words_of(row.at("weights"));
    const auto values = words_of(row.at("values"));
    std::vector<TreeRow> rows{{no_row, {}, {}}};
    for (const auto& weight : weights) rows.push_back({0, parse_decimal<Hundredths>(weight), {std::nullopt}});
    const auto tree = make_tree(rows, *parse_name<plans::RollUp>(row.at("mode")));
    const auto cap = parse_decimal<Hundredths>(row.at("cap"));
    const auto exact_cap = cap ? std::optional(Rational::of(*cap)) : std::nullopt;
    const auto fixed_cap = cap ? std::optional(Fixed::of(*exact_cap)) : std::nullopt;
    const auto size = static_cast<Row>(tree.size());
    const auto exact = roll_up<Rational>(tree, 0, size, exact_cap, [&](Row at) { return leaf(values[at]); });
    const auto fast = roll_up<Fixed>(tree, 0, size, fixed_cap, [&](Row at) { return fixed_figures(leaf(values[at])); });
    EXPECT_EQ(shown(exact.figures[0][FigureName::Compliance]), row.at("expected")) << row.at("case");
    EXPECT_EQ(shown(fast.figures[0][FigureName::Compliance]), row.at("expected")) << row.at("case");
  }
}

TEST(RollUp, counts_what_is_not_due_as_nothing_of_the_whole) {
  const std::vector<TreeRow> rows{{no_row, {}, {}}, {0, {}, {std::nullopt}}, {0, {}, {std::nullopt}}};
  const auto tree = make_tree(rows, plans::RollUp::Weights);
  const std::vector leaves{leaf("50"), leaf("not_due")};
  const auto rolled = roll_up<Rational>(tree, 0, 3, std::nullopt, [&](Row at) { return leaves[at]; });
  EXPECT_EQ(shown(rolled.top[FigureName::Reported]), "25.00");
  EXPECT_EQ(shown(rolled.top[FigureName::Compliance]), "50.00");
}

TEST(RollUp, keeps_the_execution_of_children_beside_the_result_of_indicators) {
  const std::vector<TreeRow> rows{
      {no_row, {}, {}}, {0, {}, {whole<2>(75), whole<2>(25)}}, {1, {}, {std::nullopt}}, {1, {}, {std::nullopt}}};
  const auto tree = make_tree(rows, plans::RollUp::Weights);
  const std::vector leaves{leaf("80"), leaf("120"), leaf("30"), leaf("10")};
  const auto rolled = roll_up<Rational>(tree, 0, 4, Rational(100), [&](Row at) { return leaves[at]; });
  EXPECT_EQ(shown(rolled.figures[1][FigureName::Compliance]), "85.00") << "75 % of 80, 25 % of 100";
  EXPECT_EQ(shown(rolled.execution.at(1)[FigureName::Compliance]), "20.00");
  EXPECT_EQ(shown(rolled.top[FigureName::Compliance]), "85.00");
}

TEST(RollUp, shows_a_single_indicator_above_the_cap_and_counts_it_capped) {
  const std::vector<TreeRow> rows{{no_row, {}, {}}, {0, {}, {std::nullopt}}, {0, {}, {std::nullopt}}};
  const auto tree = make_tree(rows, plans::RollUp::Weights);
  const std::vector leaves{leaf("124"), leaf("50")};
  const auto rolled = roll_up<Rational>(tree, 0, 3, Rational(100), [&](Row at) { return leaves[at]; });
  EXPECT_EQ(shown(rolled.figures[1][FigureName::Compliance]), "124.00");
  EXPECT_EQ(shown(rolled.top[FigureName::Compliance]), "75.00");
}

TEST(RollUp, is_verified_only_where_everything_that_counts_is) {
  const std::vector<TreeRow> rows{{no_row, {}, {}}, {0, {}, {std::nullopt}}, {0, {}, {std::nullopt}}};
  const auto tree = make_tree(rows, plans::RollUp::Weights);
  std::vector leaves{leaf("90"), leaf("80")};
  leaves[0].basis = Basis::Verified;
  const auto basis = [&] {
    return roll_up<Rational>(tree, 0, 3, Rational(100), [&](Row at) { return leaves[at]; }).top.basis;
  };
  EXPECT_EQ(basis(), Basis::Reported);
  leaves[1].basis = Basis::Verified;
  EXPECT_EQ(basis(), Basis::Verified);
}

TEST(Completion, is_another_tile_than_the_mean) {  // W6
  EXPECT_EQ((Rational(100) * Rational::ratio(76, 117)).rounded(2), 6496);
}

struct Sibling {
  std::int64_t weight;
  Rational value;
};

std::vector<Sibling> some_siblings() {
  std::vector<Sibling> siblings(*rc::gen::inRange<std::size_t>(1, 30));
  for (auto& sibling : siblings)
    sibling = {*rc::gen::inRange(1, 10000), Rational::ratio(*rc::gen::inRange(0, 30000), *rc::gen::inRange(1, 300))};
  return siblings;
}

Rational top_of(const std::vector<Sibling>& siblings) {
  std::vector<TreeRow> rows;
  for (const auto& sibling : siblings) rows.push_back({no_row, Hundredths{sibling.weight}, {std::nullopt}});
  const auto tree = make_tree(rows, plans::RollUp::Weights);
  const auto leaf_of = [&](Row at) {
    Figures<Rational> figures;
    figures[FigureName::Compliance] = {siblings[at].value, Outcome::Known, {}};
    return figures;
  };
  return roll_up<Rational>(tree, 0, static_cast<Row>(tree.size()), Rational(100), leaf_of)
      .top[FigureName::Compliance]
      .value;
}

RC_GTEST_PROP(RollUp, lies_between_the_least_and_the_greatest_of_its_capped_children, ()) {
  const auto siblings = some_siblings();
  const auto top = top_of(siblings);
  Rational least = 100;
  Rational greatest = 0;
  for (const auto& sibling : siblings) {
    least = lesser(least, sibling.value);
    greatest = greater(greatest, lesser(sibling.value, Rational(100)));
  }
  RC_ASSERT(least <= top && top <= greatest);
}

RC_GTEST_PROP(RollUp, does_not_change_when_siblings_are_reordered, ()) {
  auto siblings = some_siblings();
  const auto before = top_of(siblings);
  std::reverse(siblings.begin(), siblings.end());
  RC_ASSERT(top_of(siblings) == before);
}

}  // namespace
}  // namespace timon::boards
