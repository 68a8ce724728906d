#include "web/guard/ranged_download.hpp"

#include <gtest/gtest.h>

using namespace timon::guard;

namespace {

TEST(ByteRange, is_one_within_the_file_or_none) {
  EXPECT_EQ(byte_range("bytes=0-4", 10), (ByteRange{0, 5}));
  EXPECT_EQ(byte_range("bytes=5-", 10), (ByteRange{5, 10}));
  EXPECT_EQ(byte_range("bytes=-3", 10), (ByteRange{7, 10}));
  EXPECT_EQ(byte_range("bytes=-30", 10), (ByteRange{0, 10}));
  EXPECT_EQ(byte_range("bytes=5-99", 10), (ByteRange{5, 10}));
  for (const auto* none : {"", "bytes=", "bytes=-", "bytes=-0", "bytes=10-", "bytes=4-2", "bytes=0-1,3-4", "lines=0-1",
                           "bytes=a-b", "bytes=99999999999999999999-"})
    EXPECT_EQ(byte_range(none, 10), std::nullopt) << none;
}

}  // namespace
