#include "domain/mandates/coverage.hpp"

#include <gmock/gmock.h>

namespace timon::mandates {
namespace {

using plans::Element;
using plans::ElementId;
using plans::ElementKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

// Axis 1 with goals 11 and 12, activity 111 below goal 11; axis 2 with goal 21.
class Coverages : public ::testing::Test {
 protected:
  Coverages() {
    level(1, ElementKind::StrategicLevel), level(2, ElementKind::Goal), level(3, ElementKind::Activity);
    add(1, {}, 1), add(2, {}, 1), add(11, 1, 2), add(12, 1, 2), add(21, 2, 2), add(111, 11, 3);
  }
  void level(std::int64_t id, ElementKind kind) {
    levels.items.emplace_back();
    levels.items.back().id = {id}, levels.items.back().kind = kind;
  }
  void add(std::int64_t id, std::optional<std::int64_t> parent, std::int64_t level) {
    Element element;
    element.id = {id}, element.level_id = {level};
    if (parent) element.parent_id = ElementId{*parent};
    elements.push_back(element);
  }
  Coverage covered(const Alignments& alignments) const { return coverage_of(elements, levels, alignments, entries); }

  plans::Levels levels;
  std::vector<Element> elements;
  // Entry 50 above 51 and 52.
  const std::vector<MandateEntry> entries{{.id = {50}, .code = "5"},
                                          {.id = {51}, .parent_id = MandateEntryId{50}, .code = "5.1"},
                                          {.id = {52}, .parent_id = MandateEntryId{50}, .code = "5.2"}};
};

TEST_F(Coverages, nothing_is_aligned_at_first_and_activities_are_not_asked) {
  const auto coverage = covered({});
  EXPECT_EQ(coverage.elements.size(), 5U);
  for (const auto& [id, alignment] : coverage.elements) EXPECT_EQ(alignment, Alignment::None) << id.value;
  EXPECT_THAT(coverage.goals, IsEmpty());
}

TEST_F(Coverages, what_stands_under_the_aligned_is_aligned_through_it) {
  const auto coverage = covered({{{1}, {{51}}}, {{11}, {{52}}}});
  EXPECT_THAT(coverage.elements, ElementsAre(Pair(ElementId{1}, Alignment::Own), Pair(ElementId{2}, Alignment::None),
                                             Pair(ElementId{11}, Alignment::Own), Pair(ElementId{12}, Alignment::Above),
                                             Pair(ElementId{21}, Alignment::None)));
}

TEST_F(Coverages, an_entry_has_the_goals_of_those_below_it_each_once) {
  const auto coverage = covered({{{1}, {{51}}}, {{11}, {{52}}}});
  EXPECT_THAT(coverage.goals,
              ElementsAre(Pair(MandateEntryId{50}, 2), Pair(MandateEntryId{51}, 2), Pair(MandateEntryId{52}, 1)));
}

TEST_F(Coverages, an_aligned_axis_without_goals_gives_an_entry_none) {
  elements.pop_back();
  std::erase_if(elements, [](const Element& element) { return element.id == ElementId{21}; });
  EXPECT_THAT(covered({{{2}, {{50}}}}).goals, IsEmpty());
}

}  // namespace
}  // namespace timon::mandates
