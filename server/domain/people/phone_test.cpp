#include "domain/people/phone.hpp"

#include <gtest/gtest.h>

#include <string>

namespace timon::people {
namespace {

TEST(Phone, is_written_as_people_do) {
  EXPECT_TRUE(is_phone("3115550101"));
  EXPECT_TRUE(is_phone("+57 (601) 555-01-01 ext. 12"));
  for (const std::string text : {"", "1234", "la de siempre", "311\n5550101", "3115550101<b>"})
    EXPECT_FALSE(is_phone(text)) << text;
  EXPECT_FALSE(is_phone(std::string(41, '1')));
}

}  // namespace
}  // namespace timon::people
