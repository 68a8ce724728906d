// A database of an older version, with rows in it, is brought to the newest: nothing is lost on the way, and the stores
// read what was kept. The rows are those of fixtures/older_rows.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>

#include "storage/boards/plan_contents_store.hpp"
#include "storage/boards/snapshot_store.hpp"
#include "storage/documents/document_store.hpp"
#include "storage/engine/statement_text.hpp"
#include "storage/evidence/upload_store.hpp"
#include "storage/recommendations/recommendation_file_store.hpp"
#include "storage/recommendations/recommendation_store.hpp"
#include "storage/testing/test_database.hpp"

namespace timon::storage {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Sql list_tables_sqlite{"test/list_tables_sqlite", R"sql(
  SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND sql NOT LIKE 'CREATE VIRTUAL%')sql"};
constexpr Sql list_tables_postgresql{"test/list_tables_postgresql", R"sql(
  SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE')sql"};
constexpr Sql read_counts{"test/read_counts", "SELECT name, many FROM row_counts WHERE step = :step"};

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class OlderRows : public ::testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (GetParam() == Engine::Postgresql && !timon::testing::has_postgresql()) GTEST_SKIP() << "no PostgreSQL";
    made_ = std::make_unique<timon::testing::TestDatabase>(GetParam(), timon::testing::Content::Nothing);
    const auto& at = made_->location();
    by_hand_ = GetParam() == Engine::Sqlite ? open_sqlite(at) : open_postgresql(at);
    by_hand_->run_once("CREATE TABLE row_counts (step BIGINT NOT NULL, name TEXT NOT NULL, many BIGINT NOT NULL)");
  }
  Database& database() { return **made_; }

  /// The rows that this version kept, put in as its program would have.
  std::string rows_of(const std::string& number) const {
    auto text = text_of(std::string(TIMON_SOURCE_DIR) + "/fixtures/older_rows/" + number + ".sql");
    static const std::regex bytes("x'([0-9a-f]*)'");
    return GetParam() == Engine::Sqlite ? text : std::regex_replace(text, bytes, "'\\x$1'");
  }
  static std::ptrdiff_t files_of_rows() {
    const std::filesystem::directory_iterator folder(std::string(TIMON_SOURCE_DIR) + "/fixtures/older_rows");
    return std::ranges::count_if(folder, [](const auto& its) { return its.path().extension() == ".sql"; });
  }
  void put_in(const std::string& rows) {
    by_hand_->begin_write();
    for (const auto& statement : split_statements(rows)) by_hand_->run_once(statement);
    by_hand_->commit();
  }
  /// How many rows each table holds.
  std::map<std::string, std::int64_t> counts() {
    ++step_;
    const auto is_sqlite = GetParam() == Engine::Sqlite;
    for (const auto& table :
         database().begin_read().rows<std::string>(is_sqlite ? list_tables_sqlite : list_tables_postgresql))
      by_hand_->run_once("INSERT INTO row_counts SELECT " + std::to_string(step_) + ", '" + table +
                         "', count(*) FROM " + table);
    std::map<std::string, std::int64_t> found;
    for (auto& [name, many] :
         database().begin_read().rows<std::tuple<std::string, std::int64_t>>(read_counts, {{"step", step_}}))
      if (name != "row_counts") found.emplace(std::move(name), many);
    return found;
  }
  /// Every migration in turn, each over what the versions before it kept. A table that goes, or gets another name, has
  /// its say here: its rows are counted under the old one.
  void bring_to_newest() {
    const auto files = embedded_migrations();
    auto before = counts();
    for (const auto& last : migrations_for(GetParam(), files)) {
      std::vector<Migration> so_far;
      std::ranges::copy_if(files, std::back_inserter(so_far),
                           [&](const auto& its) { return its.name.substr(0, 4) <= last.name.substr(0, 4); });
      ASSERT_EQ(migrate(database(), so_far, Instant{}), 1) << last.name;
      const auto after = counts();
      for (const auto& [table, many] : before) {
        const auto found = after.find(table);
        EXPECT_GE(found == after.end() ? 0 : found->second, many) << last.name << " loses rows of " << table;
      }
      const auto rows = rows_of(last.name.substr(0, 4));
      if (!rows.empty()) {
        put_in(rows);
        ++files_put_in_;
      }
      before = rows.empty() ? after : counts();
    }
    EXPECT_EQ(files_put_in_, files_of_rows()) << "a file of fixtures/older_rows has no migration of its number";
    EXPECT_THAT(by_hand_->integrity_problems(), IsEmpty()) << "told by SQLite alone";
  }

  std::unique_ptr<timon::testing::TestDatabase> made_;
  std::unique_ptr<Connection> by_hand_;
  std::int64_t step_ = 0;
  std::ptrdiff_t files_put_in_ = 0;
};
TIMON_ON_BOTH_ENGINES(OlderRows);

TEST_P(OlderRows, come_through_every_later_migration_and_are_read) {
  ASSERT_NO_FATAL_FAILURE(bring_to_newest());
  auto session = database().begin_read();

  const auto signed_one = documents::find_document(session, "ABCD2345EFGH").value();
  EXPECT_EQ(signed_one.office_id, timon::people::OfficeId{2}) << "of the report";
  EXPECT_EQ(signed_one.period_id, timon::plans::PeriodId{20});
  EXPECT_EQ(signed_one.paper, documents::Paper::A4);
  EXPECT_EQ(signed_one.person_id, timon::people::PersonId{10});
  EXPECT_FALSE(signed_one.element_id);
  EXPECT_EQ(documents::bytes_of(session, signed_one.id), "%PDF-");
  EXPECT_EQ(documents::bytes_of(session, {43}), std::string("\x00\xff", 2));
  EXPECT_EQ(documents::scan_of(session, signed_one.id).value().name, "firmado.pdf");
  EXPECT_EQ(documents::signed_reports(session, {30}).size(), 1U);
  EXPECT_EQ(documents::documents_of(session, timon::plans::ElementId{32}).size(), 1U);
  EXPECT_EQ(documents::feedback_documents(session, {30}, {2}, {20}).size(), 1U);
}

TEST_P(OlderRows, keep_their_published_figures_and_corrections) {
  ASSERT_NO_FATAL_FAILURE(bring_to_newest());
  auto session = database().begin_read();
  const auto told = [&](std::int64_t snapshot) {
    std::vector<std::string> all;
    for (const auto& row : boards::rows_of_snapshot(session, {snapshot}))
      all.push_back(row.code + " " + row.reported_value.value_or("-"));
    return all;
  };
  EXPECT_THAT(told(51), ElementsAre("M1 40", "M2 90"));
  EXPECT_THAT(told(52), ElementsAre("M1 45", "M2 90"));
  EXPECT_THAT(told(53), ElementsAre("M1 45")) << "the second goal is gone";
  std::vector<std::string> corrected;
  for (const auto& its : boards::restated_rows(session, {.plan = {30}, .limit = 10}).rows)
    corrected.push_back(std::to_string(its.snapshot.number) + " " + its.after.code + " " +
                        its.before.reported_value.value_or("-") + " " + its.after.reported_value.value_or("-"));
  EXPECT_THAT(corrected, ElementsAre("2 M1 40 45")) << "what is gone has no figure to correct";
}

TEST_P(OlderRows, keep_files_on_their_way_and_answers_in_words) {
  ASSERT_NO_FATAL_FAILURE(bring_to_newest());
  auto session = database().begin_read();
  const auto upload = evidence::find_upload(session, {71}).value();
  EXPECT_EQ(upload.element_id, timon::plans::ElementId{32});
  EXPECT_FALSE(upload.recommendation_id);
  EXPECT_EQ(upload.name, "acta.pdf");
  EXPECT_EQ(evidence::used_bytes(session, {1}), 8) << "a scan of five, an upload of three";
  EXPECT_EQ(recommendations::list_turns(session, {1}).at(0).proof, "Acta 4");
  const timon::recommendations::RecommendationId answered{72};
  const auto files = recommendations::files_of(session, std::span(&answered, 1));
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files[0].name, "acta firmada.pdf");
  EXPECT_EQ(files[0].hash, "e1");
  EXPECT_FALSE(files[0].withdrawn_at);
}

TEST_P(OlderRows, keep_the_changes_that_reach_a_board) {
  ASSERT_NO_FATAL_FAILURE(bring_to_newest());
  auto session = database().begin_read();
  EXPECT_EQ(boards::change_of_board(session, {30}), 2) << "an office's, not the report's nor another plan's";
  EXPECT_EQ(boards::changes_of_board(session, {30}, 0, 9),
            (std::vector<boards::BoardChange>{{"facts", 32}, {"office", 2}}));
}

}  // namespace
}  // namespace timon::storage
