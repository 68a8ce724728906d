#include "domain/boards/saved_view.hpp"

#include <gtest/gtest.h>

namespace timon::boards {
namespace {

SavedView view_of(std::string name, std::string address) { return {{}, {}, {}, std::move(name), std::move(address)}; }

TEST(SavedView, has_a_name_and_an_address_of_pairs_alone) {
  EXPECT_TRUE(errors_of(view_of("Lo crítico de Obras", "office=12&light=red&theme=Agua+y+saneamiento")).empty());
  EXPECT_TRUE(errors_of(view_of("Todo", "")).empty());
  EXPECT_EQ(errors_of(view_of("", ""))[0].field, "name");
  for (const auto* address : {"https://elsewhere.example", "a=<b>", "a=b c", "//x"})
    EXPECT_EQ(errors_of(view_of("v", address))[0].code, "not_an_address") << address;
  EXPECT_EQ(errors_of(view_of("v", std::string(2001, 'a')))[0].field, "address");
}

}  // namespace
}  // namespace timon::boards
