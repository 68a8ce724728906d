#include "formats/archive/zip_file.hpp"

#include <gmock/gmock.h>
#include <zip.h>

#include <array>

namespace timon::formats::archive {
namespace {

std::vector<std::pair<std::string, std::string>> contents(const std::string& bytes) {
  auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  auto* archive = zip_open_from_source(source, ZIP_CHECKCONS, nullptr);
  std::vector<std::pair<std::string, std::string>> files;
  for (zip_int64_t index = 0; index < zip_get_num_entries(archive, 0); ++index) {
    auto* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(index), 0);
    std::array<char, 64> buffer{};
    const auto count = zip_fread(file, buffer.data(), buffer.size());
    files.emplace_back(zip_get_name(archive, static_cast<zip_uint64_t>(index), 0),
                       std::string(buffer.data(), static_cast<std::size_t>(count)));
    zip_fclose(file);
  }
  zip_discard(archive);
  return files;
}

TEST(ZipFile, holds_each_file_under_a_name_of_its_own) {
  const OwnFolder folder;
  std::string bytes;
  {
    ZipFile zip({[&](std::string_view piece) { bytes += piece; }, folder.path});
    EXPECT_TRUE(zip.is_empty());
    zip.add("vías.xlsx", "uno");
    zip.add("vías.xlsx", "dos");
    zip.add("agua", "tres");
    zip.finish();
  }
  EXPECT_THAT(contents(bytes),
              testing::ElementsAre(testing::Pair("vías.xlsx", "uno"), testing::Pair("vías (2).xlsx", "dos"),
                                   testing::Pair("agua", "tres")));
  EXPECT_TRUE(std::filesystem::is_empty(folder.path)) << "nothing stays on disk";
}

// All workbooks of a period stood in memory twice, without limit.
TEST(ZipFile, hands_on_what_is_large_in_pieces) {
  const OwnFolder folder;
  const std::string large(3 << 20, 'x');
  std::size_t most = 0, all = 0;
  ZipFile zip({[&](std::string_view piece) { all += piece.size(), most = std::max(most, piece.size()); }, folder.path});
  for (const auto* name : {"a", "b", "c"}) zip.add(name, large);
  EXPECT_EQ(all, 0) << "what waits is on disk";
  zip.finish();
  EXPECT_GT(all, 3 * large.size());
  EXPECT_LE(most, 64U << 10);
}

TEST(ZipFile, leaves_nothing_of_what_was_given_up) {
  const OwnFolder folder;
  ZipFile({[](std::string_view) {}, folder.path}).add("a", "uno");
  EXPECT_TRUE(std::filesystem::is_empty(folder.path));
}

}  // namespace
}  // namespace timon::formats::archive
