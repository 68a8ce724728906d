#include "base/kept_secret.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

namespace timon {
namespace {

namespace fs = std::filesystem;

TEST(KeptSecret, is_read_by_its_owner_alone_and_replaced_whole) {
  const fs::path folder = fs::temp_directory_path() / ("timon-secret-" + std::to_string(::getpid()));
  const fs::path file = folder / "mail-1.password";
  EXPECT_EQ(kept_secret(file), std::nullopt);
  keep_secret(file, "uno\n dos ");
  keep_secret(file, "tres");
  EXPECT_EQ(kept_secret(file), "tres");
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  forget_secret(file);
  forget_secret(file);
  EXPECT_EQ(kept_secret(file), std::nullopt);
  fs::remove_all(folder);
}

}  // namespace
}  // namespace timon
