#include "storage/engine/migrator.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "storage/engine/statement_text.hpp"
#include "storage/testing/test_database.hpp"

namespace timon::storage {
namespace {

using ::testing::ElementsAre;

class Migrations : public timon::testing::OnBothEnginesAfresh {
 protected:
  /// What the test database already has, and these behind it.
  std::vector<Migration> with(std::initializer_list<Migration> more) {
    auto files = embedded_migrations();
    files.insert(files.end(), more);
    return files;
  }
  static std::string next_name(int ahead, const std::string& sentence) {
    const auto number = std::to_string(static_cast<int>(embedded_migrations().size()) + ahead);
    return std::string(4 - number.size(), '0') + number + "_" + sentence;
  }
};
TIMON_ON_BOTH_ENGINES(Migrations);

constexpr Sql read_extra{"test/read_extra", "SELECT text, is_open FROM extra"};

TEST_P(Migrations, run_once_and_in_order) {
  const auto files = with({{next_name(1, "extra.sql"),
                            "CREATE TABLE extra (text TEXT); -- why; not\n"
                            "INSERT INTO extra (text) VALUES ('a;b');"},
                           {next_name(2, "more.sql"), "ALTER TABLE extra ADD COLUMN is_open BOOLEAN DEFAULT TRUE"}});
  EXPECT_EQ(migrate(database(), files, Instant{}), 2);
  EXPECT_EQ(migrate(database(), files, Instant{}), 0);
  using Row = std::tuple<std::string, bool>;
  EXPECT_EQ(database().begin_read().row<Row>(read_extra), Row("a;b", true));
}

TEST_P(Migrations, leave_nothing_of_a_file_that_fails) {
  const auto broken =
      with({{next_name(1, "extra.sql"), "CREATE TABLE extra (text TEXT); CREATE TABLE extra (text TEXT)"}});
  EXPECT_THROW(migrate(database(), broken, Instant{}), MigrationFailure);
  const auto good = with({{next_name(1, "extra.sql"), "CREATE TABLE extra (text TEXT)"}});
  EXPECT_EQ(migrate(database(), good, Instant{}), 1);
}

TEST_P(Migrations, refuse_a_file_that_changed) {
  auto files = with({});
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  files.front().text += " ";
  EXPECT_THROW(migrate(database(), files, Instant{}), MigrationFailure);
}

TEST_P(Migrations, leave_a_newer_database_alone) {
  auto newer = with({{next_name(1, "extra.sql"), "CREATE TABLE extra (text TEXT)"}});
  EXPECT_EQ(migrate(database(), newer, Instant{}), 1);
  EXPECT_EQ(migrate(database(), with({}), Instant{}), 0);
}

TEST(MigrationFiles, stand_in_order_without_gaps_alone_or_in_pairs) {
  const Migration one{"0001_a.sql", ""}, three{"0003_c.sql", ""};
  const Migration pair[] = {{"0002_b.sqlite.sql", "s"}, {"0002_b.postgresql.sql", "p"}};
  const auto text_of_second = [&](Engine engine) {
    return migrations_for(engine, std::vector{three, pair[0], one, pair[1]})[1].text;
  };
  EXPECT_EQ(text_of_second(Engine::Sqlite), "s");
  EXPECT_EQ(text_of_second(Engine::Postgresql), "p");
  const auto refused = [](std::vector<Migration> files) {
    EXPECT_THROW(migrations_for(Engine::Sqlite, files), MigrationFailure);
  };
  refused({one, three});
  refused({one, pair[0]});
  refused({one, one});
  refused({{"1_a.sql", ""}});
}

constexpr Sql list_schema{"test/list_schema", R"sql(
  SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name)sql"};

// For readers only. Written afresh by TIMON_WRITE_SCHEMA=1 build/storage_test --gtest_filter=Schema.*
TEST(Schema, now_is_what_the_migrations_add_up_to) {
  std::string now =
      "-- What the migrations add up to, as SQLite keeps it. Written by storage_test; never read by the program.\n";
  testing::TestDatabase database;
  for (const auto& statement : database->begin_read().rows<std::string>(list_schema)) now += "\n" + statement + ";\n";
  const std::string path = std::string(TIMON_SOURCE_DIR) + "/schema/now.sql";
  if (std::getenv("TIMON_WRITE_SCHEMA")) std::ofstream(path) << now;
  std::ifstream file(path);
  const std::string kept{std::istreambuf_iterator<char>(file), {}};
  EXPECT_TRUE(kept == now) << "schema/now.sql is not what the migrations add up to; see how to write it above";
}

TEST(Statements, are_split_outside_quotes_and_comments) {
  EXPECT_THAT(split_statements("-- a;b\nSELECT ';' ;\n\n SELECT \"x;y\";"),
              ElementsAre("SELECT ';'", "SELECT \"x;y\""));
}

TEST(Statements, get_the_types_of_their_engine) {
  const std::string text = "CREATE TABLE a (d DATE, b BYTES, s DOUBLE PRECISION DEFAULT 'DATE')";
  EXPECT_EQ(for_engine(text, Engine::Postgresql),
            "CREATE TABLE a (d DATE, b BYTEA, s DOUBLE PRECISION DEFAULT 'DATE')");
  EXPECT_EQ(for_engine(text, Engine::Sqlite), "CREATE TABLE a (d TEXT, b BLOB, s REAL  DEFAULT 'DATE') STRICT");
  EXPECT_EQ(for_engine("SELECT DATE", Engine::Sqlite), "SELECT DATE");
}

TEST(Statements, number_their_parameters) {
  const auto text = with_numbers("SELECT ':no' WHERE a = :a AND b = :b OR c = :a");
  EXPECT_THAT(text.names, ElementsAre("a", "b"));
  EXPECT_EQ(text.numbered, "SELECT ':no' WHERE a = $1 AND b = $2 OR c = $1");
}

}  // namespace
}  // namespace timon::storage
