#include "domain/access/module.hpp"

#include <gmock/gmock.h>

namespace timon::access {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Modules, begin_with_the_board_alone) {
  EXPECT_THAT(Modules{}.list(), ElementsAre(Module::Board));
  EXPECT_THAT(module_errors({}), IsEmpty());
}

TEST(Modules, have_their_row_each_once) {
  Modules named;
  for (const ModuleRow& row : module_table()) {
    EXPECT_FALSE(row.module != Module::Board && named.has(row.module)) << name_of(row.module);
    named.add(row.module);
  }
  EXPECT_EQ(named.list().size(), names_of(Module{}).size());
}

TEST(Modules, need_only_what_stands_before_them) {
  Modules before;
  for (const ModuleRow& row : module_table()) {
    for (const Module needed : row.needs.list()) EXPECT_TRUE(before.has(needed)) << name_of(row.module);
    before.add(row.module);
  }
}

TEST(Modules, are_refused_when_they_do_not_exist_yet_or_lack_what_they_stand_on) {
  EXPECT_THAT(module_errors({Module::Reports, Module::Citizens}), IsEmpty());
  EXPECT_THAT(module_errors({Module::Anticipation}),
              ElementsAre(FieldError{"modules", "module_not_built", {{"module", "anticipation"}}},
                          FieldError{"modules", "module_needs", {{"module", "anticipation"}, {"needed", "reports"}}}));
}

}  // namespace
}  // namespace timon::access
