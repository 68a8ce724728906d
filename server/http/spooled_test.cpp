#include "http/spooled.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace timon::http {
namespace {

TEST(Spooled, keeps_few_bytes_in_memory) {
  Spooled spooled("/nowhere", 10);
  spooled.append("12345");
  spooled.append("67890");
  EXPECT_EQ(std::get<std::string>(std::move(spooled).body()), "1234567890");
}

TEST(Spooled, keeps_many_in_a_file_that_goes_with_its_answer) {
  std::filesystem::path path;
  {
    Spooled spooled(std::filesystem::temp_directory_path(), 10);
    for (const auto* piece : {"12345", "67890", "1", ""}) spooled.append(piece);
    const Response response{200, {}, std::move(spooled).body()};
    path = std::get<FileBody>(response.body).path;
    std::ifstream file(path);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), "12345678901");
    EXPECT_EQ(body_size(response), 11U);
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(Spooled, says_where_there_is_no_room) {
  Spooled spooled("/nowhere", 1);
  EXPECT_THROW(spooled.append("12"), std::system_error);
}

}  // namespace
}  // namespace timon::http
