#include "web/guard/ranged_download.hpp"

#include <gtest/gtest.h>

#include <vector>

using namespace timon;
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

const Download a_file{"acta.pdf", "application/pdf", "abc", 5};

void copy_hello(std::int64_t from, std::int64_t until, const std::function<void(std::string_view)>& take) {
  take(std::string_view("hello").substr(std::size_t(from), std::size_t(until - from)));
}

// HEAD, which everybody may ask, read every chunk of the file and wrote it to the disk to throw it away.
TEST(RangedDownload, answers_head_without_copying) {
  bool has_copied = false;
  const auto answer = ranged_download({.method = http::Method::Head}, a_file, [&](auto, auto, const auto&) {
                        has_copied = true;
                      }).value();
  EXPECT_FALSE(has_copied);
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(http::body_size(answer), 5);
  EXPECT_EQ(answer.headers.find("etag"), "\"abc\"");
}

// Nothing bounded what slow readers left lying on the disk.
TEST(RangedDownload, spools_so_many_at_once_and_no_more) {
  const auto ask = [] { return ranged_download({}, a_file, copy_hello); };
  std::vector<http::Response> waiting;
  for (int count = 0; count < downloads_at_once; ++count) waiting.push_back(ask().value());
  EXPECT_EQ(ask().error(), unavailable("busy"));
  waiting.pop_back();
  EXPECT_TRUE(ask());
  auto large = a_file;
  large.size = std::int64_t{2} << 30;
  const auto nothing = [](auto, auto, const auto&) {};
  waiting.clear();
  const auto alone = ranged_download({}, large, nothing);
  EXPECT_TRUE(alone) << "the largest comes through by itself";
  EXPECT_FALSE(ask());
}

}  // namespace
