#pragma once
// Real databases for tests: a migrated SQLite file copied afresh for each test, and a migrated PostgreSQL database
// brought back to its first state before each test, when TIMON_TEST_POSTGRES holds the libpq URI of a superuser
// (postgresql:///postgres?host=DIR&user=postgres).
//
//   class PersonStore : public timon::testing::OnBothEngines {};
//   TIMON_ON_BOTH_ENGINES(PersonStore);
//   TEST_P(PersonStore, finds_what_was_added) { database().write(…); }

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "storage/engine/database.hpp"
#include "storage/engine/migrator.hpp"

namespace timon::testing {

/// A folder of its own that disappears with it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Says that PostgreSQL is not there to be tested on, loudly.
bool has_postgresql();

enum class Content { Schema, Nothing };

/// One database with the whole schema, or without it, and nothing in it; gone when it goes.
class TestDatabase {
 public:
  explicit TestDatabase(storage::Engine engine = storage::Engine::Sqlite, Content content = Content::Schema);
  ~TestDatabase();
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;

  storage::Database& operator*() { return *database_; }
  storage::Database* operator->() { return database_.get(); }
  const std::string& location() const { return location_; }

 private:
  std::unique_ptr<TemporaryFolder> folder_;
  std::string clone_;
  std::string location_;
  std::unique_ptr<storage::Database> database_;
};

/// A fixture whose tests run once on each engine.
class OnBothEngines : public ::testing::TestWithParam<storage::Engine> {
 protected:
  void SetUp() override;
  storage::Database& database() { return **database_; }
  /// A path or a URI, to open it a second time.
  const std::string& location() const { return database_->location(); }

  std::shared_ptr<TestDatabase> database_;
};

/// The same for tests that change the schema: a clone for each.
class OnBothEnginesAfresh : public OnBothEngines {
 protected:
  void SetUp() override;
};

std::string engine_name(const ::testing::TestParamInfo<storage::Engine>& info);

}  // namespace timon::testing

#define TIMON_ON_BOTH_ENGINES(Fixture)                                                                            \
  INSTANTIATE_TEST_SUITE_P(On, Fixture,                                                                           \
                           ::testing::Values(timon::storage::Engine::Sqlite, timon::storage::Engine::Postgresql), \
                           timon::testing::engine_name)
