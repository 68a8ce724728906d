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
  const auto bytes = zip_file({{"vías.xlsx", "uno"}, {"vías.xlsx", "dos"}, {"agua", "tres"}});
  EXPECT_THAT(contents(bytes),
              testing::ElementsAre(testing::Pair("vías.xlsx", "uno"), testing::Pair("vías (2).xlsx", "dos"),
                                   testing::Pair("agua", "tres")));
}

}  // namespace
}  // namespace timon::formats::archive
