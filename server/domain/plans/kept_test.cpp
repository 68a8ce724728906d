#include "domain/plans/kept.hpp"

#include <gmock/gmock.h>

namespace timon::plans {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

KeptElement element(std::int64_t id, const std::string& name) {
  KeptElement one;
  one.element_id = ElementId{id};
  one.code = "M" + std::to_string(id);
  one.name = name;
  return one;
}

}  // namespace

TEST(Kept, WhatIsNewWhatChangedAndWhatWentEachSayTheirPart) {
  KeptElement heavier = element(2, "Vías");
  heavier.weight = whole<2>(40);
  const auto found =
      differences_between<KeptElement>({element(1, "Agua"), element(2, "Vías"), element(3, "Luz")},
                                       {element(4, "Aseo"), heavier, element(1, "Agua")}, &KeptElement::element_id);
  ASSERT_THAT(found, SizeIs(3));
  EXPECT_EQ(found[0].kind, DifferenceKind::Added);
  EXPECT_EQ(found[0].after.name, "Aseo");
  EXPECT_EQ(found[1].kind, DifferenceKind::Changed);
  EXPECT_THAT(found[1].changes, ElementsAre(FieldChange{"weight", std::nullopt, "40"}));
  EXPECT_EQ(found[2].kind, DifferenceKind::Withdrawn);
  EXPECT_EQ(found[2].before.name, "Luz");
}

TEST(Kept, AnotherPlaceAmongTheSiblingsIsNoDifference) {
  Element one;
  one.position = 1;
  Element other = one;
  other.position = 7;
  EXPECT_EQ(kept(one), kept(other));
}

}  // namespace timon::plans
