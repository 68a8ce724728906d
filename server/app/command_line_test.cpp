#include "app/command_line.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "app/listen_address.hpp"
#include "app/place.hpp"
#include "storage/testing/test_database.hpp"

using namespace timon;
using namespace timon::app;

namespace {

struct Given {
  std::vector<const char*> arguments;
  int status;
};

TEST(CommandLine, ends_with_0_done_1_refused_2_usage) {
  const Given cases[] = {
      {{"timon", "work"}, done},
      {{"timon", "work", "--fail"}, refused},
      {{"timon", "work", "--break"}, refused},
      {{"timon", "work", "--help"}, done},
      {{"timon", "--help"}, done},
      {{"timon", "--version"}, done},
      {{"timon"}, wrong_usage},
      {{"timon", "nothing"}, wrong_usage},
      {{"timon", "work", "--nothing"}, wrong_usage},
      {{"timon", "work", "extra"}, wrong_usage},
      {{"timon", "people"}, wrong_usage},
      {{"timon", "people", "list"}, done},
  };
  for (const auto& [arguments, status] : cases) {
    bool fails = false;
    bool breaks = false;
    CommandLine line;
    auto work = line.command("work", "Works");
    work.flag("--fail", fails, "Refuses").flag("--break", breaks, "Throws");
    work.runs([&] {
      if (breaks) throw std::runtime_error("broken");
      if (fails) throw Refused("not_found");
      return done;
    });
    auto people = line.command("people", "People");
    people.below("list", "Lists them").runs([] { return done; });
    EXPECT_EQ(line.run(static_cast<int>(arguments.size()), arguments.data()), status) << arguments.back();
  }
}

TEST(CommandLine, reads_options_before_the_environment) {
  ::setenv("TIMON_TEST_OPTION", "environment", 1);
  std::string value = "default";
  CommandLine line;
  auto work = line.command("work", "Works");
  work.option("--value", value, "A value", "TIMON_TEST_OPTION").runs([] { return done; });
  const char* bare[] = {"timon", "work"};
  line.run(2, bare);
  EXPECT_EQ(value, "environment");
  const char* given[] = {"timon", "work", "--value", "option"};
  line.run(4, given);
  EXPECT_EQ(value, "option");
  ::unsetenv("TIMON_TEST_OPTION");
}

TEST(ListenAddress, takes_addresses_and_refuses_the_rest) {
  struct Case {
    std::string text;
    std::string shown;
    bool loopback;
  };
  const Case cases[] = {
      {"127.0.0.1:8080", "127.0.0.1:8080", true}, {"[::1]:80", "[::1]:80", true},
      {"localhost:1", "127.0.0.1:1", true},       {"0.0.0.0:8080", "localhost:8080", false},
      {"[::]:8080", "localhost:8080", false},     {"10.0.0.1:0", "10.0.0.1:0", false},
  };
  for (const auto& [text, shown, loopback] : cases) {
    const auto parsed = parse_listen_address(text);
    ASSERT_TRUE(parsed) << text;
    EXPECT_EQ(parsed->shown(), shown);
    EXPECT_EQ(parsed->is_loopback(), loopback) << text;
  }
  for (const auto* text : {"", "8080", ":8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:99999", "127.0.0.1:80x", "::1:80",
                           "timon.example:80", "[127.0.0.1]:80", "[::1]"})
    EXPECT_FALSE(parse_listen_address(text)) << text;
}

TEST(FolderLock, keeps_a_second_server_out) {
  const timon::testing::TemporaryFolder folder;
  {
    const FolderLock lock(folder.path());
    EXPECT_THROW(FolderLock{folder.path()}, Refused);
  }
  EXPECT_NO_THROW(FolderLock{folder.path()});
}

TEST(Place, opens_a_database_in_a_folder_of_its_own) {
  const timon::testing::TemporaryFolder folder;
  const Place place{(folder.path() / "new").string()};
  EXPECT_TRUE(place.is_sqlite());
  open_database(place);
  namespace fs = std::filesystem;
  EXPECT_EQ(fs::status(folder.path() / "new" / "timon.db").permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(fs::status(folder.path() / "new").permissions(), fs::perms::owner_all);
  EXPECT_THROW(open_database({folder.path().string(), "postgresql://127.0.0.1:1/nothing"}), Refused);
}

}  // namespace
