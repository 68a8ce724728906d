#include "formats/confined/places.hpp"

#include <gtest/gtest.h>

namespace timon::formats::confined {
namespace {

using namespace std::chrono_literals;

// Every request that filled a form started a child of its own, as many at once as there were handlers.
TEST(Places, are_no_more_than_there_are_and_come_free_again) {
  Places places(2);
  auto one = places.take(0ms);
  const auto other = places.take(0ms);
  EXPECT_TRUE(one && other);
  EXPECT_FALSE(places.take(1ms));
  one.reset();
  EXPECT_TRUE(places.take(0ms));
}

}  // namespace
}  // namespace timon::formats::confined
