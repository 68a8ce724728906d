// Every named statement of the stores must have run on both engines when the store tests end, none of them slowly for
// want of an index.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "storage/engine/executed.hpp"
#include "storage/testing/test_database.hpp"

namespace timon::storage {
namespace {

namespace fs = std::filesystem;

bool is_store(const fs::path& path) {
  const std::string name = path.filename().string();
  return path.extension() == ".cpp" && !name.ends_with("_test.cpp") && path.parent_path().filename() != "testing";
}

std::set<std::string> named_statements() {
  static const std::regex constant(R"re(constexpr\s+(?:Sql|Bulk)\s+\w+\s*\{\s*"([^"]+)")re");
  std::set<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TIMON_SOURCE_DIR) / "server/storage")) {
    if (!entry.is_regular_file() || !is_store(entry.path())) continue;
    std::ifstream file(entry.path());
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    for (std::sregex_iterator match(text.begin(), text.end(), constant), end; match != end; ++match)
      names.insert((*match)[1]);
  }
  return names;
}

/// A statement whose name ends in an engine's name is for that engine alone.
void expect_all_ran(Engine engine, std::string_view other) {
  const std::set<std::string> executed = executed_statements(engine);
  for (const std::string& name : named_statements())
    EXPECT_TRUE(name.ends_with(other) || executed.contains(name)) << "no store test ran: " << name;
}

class EveryStatement : public ::testing::Environment {
  void TearDown() override {
    if (::testing::GTEST_FLAG(filter) != "*") return;
    expect_all_ran(Engine::Sqlite, "_postgresql");
    for (const std::string& name : statements_that_made_indexes())
      EXPECT_FALSE(named_statements().contains(name)) << "made an index for itself: " << name;
    if (timon::testing::has_postgresql()) expect_all_ran(Engine::Postgresql, "_sqlite");
  }
};

[[maybe_unused]] const auto* const every_statement = ::testing::AddGlobalTestEnvironment(new EveryStatement);

TEST(NamedStatements, are_found_in_the_sources) { EXPECT_TRUE(named_statements().contains("ledger/add_entry")); }

}  // namespace
}  // namespace timon::storage
