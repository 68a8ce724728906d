#include "domain/plans/tree.hpp"

#include <gtest/gtest.h>

#include "domain/plans/default_levels.hpp"

namespace timon::plans {

namespace {

class Tree : public testing::Test {
 protected:
  Levels levels = levels_of(PlanId{1}, default_levels(), [this] { return LevelId{++last_level}; });
  LevelId level(std::string_view code) const { return levels.find(code)->id; }
  Element element(std::int64_t id, std::optional<std::int64_t> parent, std::string_view code) const {
    Element one;
    one.id = {id};
    if (parent) one.parent_id = ElementId{*parent};
    one.level_id = level(code);
    one.code = "E" + std::to_string(id);
    return one;
  }
  std::vector<std::string> codes(const std::vector<FieldError>& errors) const {
    std::vector<std::string> found;
    for (const auto& error : errors) found.push_back(error.code);
    return found;
  }
  std::int64_t last_level = 0;
};

using Codes = std::vector<std::string>;

}  // namespace

TEST_F(Tree, AGoalMayStandUnderAnAxisAndNotUnderAnActivity) {
  EXPECT_EQ(place_errors(levels, {9}, level("goal"), {{{1}}, level("axis")}, 1), std::vector<FieldError>{});
  EXPECT_EQ(codes(place_errors(levels, {9}, level("goal"), {{{1}, {2}}, level("activity")}, 1)),
            Codes{"parent_not_allowed"});
  EXPECT_EQ(codes(place_errors(levels, {9}, level("goal"), {}, 1)), Codes{"parent_required"});
  EXPECT_EQ(codes(place_errors(levels, {9}, LevelId{99}, {}, 1)), Codes{"unknown_level"});
}

TEST_F(Tree, NothingStandsBelowItself) {
  EXPECT_EQ(codes(place_errors(levels, {2}, level("objective"), {{{1}, {2}}, level("axis")}, 1)), Codes{"cycle"});
}

TEST_F(Tree, TheDepthHasAnEnd) {
  const std::vector<ElementId> path(depth_limit - 2, ElementId{1});
  EXPECT_TRUE(place_errors(levels, {99}, level("goal"), {path, level("axis")}, 2).empty());
  EXPECT_EQ(codes(place_errors(levels, {99}, level("goal"), {path, level("axis")}, 3)), Codes{"too_deep"});
}

TEST_F(Tree, MovingAmongSiblingsKeepsEveryOneOnce) {
  const std::vector<ElementId> three{{1}, {2}, {3}};
  EXPECT_EQ(reordered(three, {3}, 0), (std::vector<ElementId>{{3}, {1}, {2}}));
  EXPECT_EQ(reordered(three, {1}, 99), (std::vector<ElementId>{{2}, {3}, {1}}));
  EXPECT_EQ(reordered(three, {4}, 1), (std::vector<ElementId>{{1}, {4}, {2}, {3}}));
}

TEST_F(Tree, AWholeTreeIsJudgedElementByElement) {
  const std::vector<Element> good{element(1, {}, "axis"), element(2, 1, "goal"), element(3, 2, "activity")};
  EXPECT_TRUE(tree_errors(levels, good).empty());

  const std::vector<Element> bad{element(1, 7, "objective"), element(2, 3, "objective"), element(3, 2, "guideline"),
                                 element(4, {}, "goal")};
  EXPECT_EQ(
      tree_errors(levels, bad),
      (std::vector<FieldError>{
          {"E1", "parent_missing"}, {"E2", "cycle"}, {"E3", "cycle"}, {"E4", "parent_required", {{"level", "Meta"}}}}));
}

/// They came as siblings stand, so that reports of a plan told 1, 1.1, 2.1 and then 2.
TEST_F(Tree, ElementsReadAsThePlanDoes) {
  const auto ordered = in_tree_order({element(1, {}, "axis"), element(4, 1, "goal"), element(6, 3, "goal"),
                                      element(8, 99, "goal"), element(5, 1, "goal"), element(3, {}, "axis")});
  Codes read;
  for (const Element& one : ordered) read.push_back(one.code);
  EXPECT_EQ(read, (Codes{"E1", "E4", "E5", "E3", "E6", "E8"}));
}

TEST_F(Tree, TwoHundredLevelsAreRefused) {
  levels.allowed_parents.push_back({level("axis"), level("axis")});
  std::vector<Element> elements{element(1, {}, "axis")};
  for (std::int64_t id = 2; id <= 200; ++id) elements.push_back(element(id, id - 1, "axis"));
  EXPECT_EQ(tree_errors(levels, elements).size(), 200 - depth_limit);
  EXPECT_EQ(tree_errors(levels, elements).front(), (FieldError{"E33", "too_deep", {{"limit", "32"}}}));
}

}  // namespace timon::plans
