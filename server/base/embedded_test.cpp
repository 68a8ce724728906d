#include "base/embedded.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <string>

namespace timon {
namespace {

// This test embeds cmake/ (see cmake/floors.cmake), and nothing else.

std::string on_disk(const std::string& path) {
  std::ifstream file(std::string(TIMON_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Embedded, holds_the_same_bytes_as_the_file) {
  const auto bytes = embedded_file("cmake/embed.cmake");
  ASSERT_TRUE(bytes.has_value());
  EXPECT_FALSE(bytes->empty());
  EXPECT_EQ(*bytes, on_disk("cmake/embed.cmake"));
}

TEST(Embedded, knows_only_whole_paths) {
  for (const auto* path : {"", "cmake", "cmake/", "cmake/embed.cmak", "embed.cmake", "zzz"}) {
    EXPECT_EQ(embedded_file(path), std::nullopt) << path;
  }
}

TEST(Embedded, lists_by_prefix_in_order) {
  EXPECT_THAT(embedded_files("cmake/"), testing::ElementsAre("cmake/embed.cmake", "cmake/floors.cmake"));
  EXPECT_THAT(embedded_files("cmake/f"), testing::ElementsAre("cmake/floors.cmake"));
  EXPECT_THAT(embedded_files("server/"), testing::IsEmpty());
}

}  // namespace
}  // namespace timon
