#include "domain/plans/predecessors.hpp"

#include <gtest/gtest.h>

namespace timon::plans {

TEST(Predecessors, AChainAndADiamondAreNoCircle) {
  EXPECT_TRUE(cycle_in({}).empty());
  EXPECT_TRUE(cycle_in(std::vector<Link>{{{4}, {2}}, {{4}, {3}}, {{2}, {1}}, {{3}, {1}}}).empty());
}

TEST(Predecessors, ACircleIsNamed) {
  EXPECT_EQ(cycle_in(std::vector<Link>{{{1}, {1}}}), std::vector<ElementId>{{1}});
  EXPECT_EQ(cycle_in(std::vector<Link>{{{9}, {1}}, {{1}, {2}}, {{2}, {3}}, {{3}, {1}}}),
            (std::vector<ElementId>{{1}, {2}, {3}}));
}

TEST(Predecessors, AnEndlessChainDoesNotFillTheStack) {
  std::vector<Link> links;
  for (std::int64_t id = 1; id < 300'000; ++id) links.push_back({{id}, {id + 1}});
  EXPECT_TRUE(cycle_in(links).empty());
  links.push_back({{300'000}, {1}});
  EXPECT_EQ(cycle_in(links).size(), 300'000u);
}

}  // namespace timon::plans
