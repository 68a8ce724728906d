// The table of what worked, what differed silently and what failed on the two engines, kept as a test of the seam.
#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"

namespace timon::storage {
namespace {

using ::testing::ElementsAre;

struct ThingTag;
using ThingId = Id<ThingTag>;

constexpr Sql make_things{"trial/make_things", R"sql(
  CREATE TABLE things (id BIGINT PRIMARY KEY, parent_id BIGINT, name TEXT NOT NULL, weight_e2 BIGINT CHECK (weight_e2 >= 0),
    is_open BOOLEAN NOT NULL, due_on DATE, share DOUBLE PRECISION))sql"};
constexpr Sql add_thing{"trial/add_thing", R"sql(
  INSERT INTO things (id, parent_id, name, weight_e2, is_open, due_on, share)
  VALUES (:id, :parent_id, :name, :weight, :is_open, :due_on, :share))sql"};
constexpr Sql list_things{"trial/list_things", R"sql(
  SELECT id, parent_id, name, weight_e2, is_open, due_on, share FROM things ORDER BY id)sql"};

struct Thing {
  ThingId id{};
  std::optional<ThingId> parent_id{};
  std::string name{};
  std::optional<Hundredths> weight{};
  bool is_open = false;
  std::optional<Day> due_on{};
  std::optional<double> share{};
  bool operator==(const Thing&) const = default;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (id, parent_id, name, weight, is_open, due_on, share))

void add(Transaction& transaction, const Thing& thing) {
  transaction.execute(add_thing, {{"id", thing.id},
                                  {"parent_id", thing.parent_id},
                                  {"name", thing.name},
                                  {"weight", thing.weight},
                                  {"is_open", thing.is_open},
                                  {"due_on", thing.due_on},
                                  {"share", thing.share}});
}

class Trial : public timon::testing::OnBothEnginesAfresh {
 protected:
  void SetUp() override {
    OnBothEnginesAfresh::SetUp();
    if (IsSkipped()) return;
    database().write([this](Transaction& transaction) {
      transaction.execute(make_things);
      add(transaction, first);
      add(transaction, second);
    });
  }
  const Thing first{{1}, {}, "ÁREA 'uno'", Hundredths{2'550}, true, make_day(2026, 6, 30), 0.1};
  const Thing second{{(std::int64_t{1} << 60) + 1}, ThingId{1}, "dos 🙂", {}, false, {}, {}};
};
TIMON_ON_BOTH_ENGINES(Trial);

TEST_P(Trial, reads_described_structs_as_they_were_written) {
  EXPECT_THAT(database().begin_read().rows<Thing>(list_things), ElementsAre(first, second));
}

TEST_P(Trial, reads_tuples_and_plain_structs) {
  constexpr Sql names{"trial/names", "SELECT name, weight_e2 FROM things WHERE id = :id"};
  struct Plain {
    std::string name;
    std::optional<Hundredths> weight;
  };
  Session session = database().begin_read();
  using Pair = std::tuple<std::string, std::optional<std::int64_t>>;
  EXPECT_EQ(session.row<Pair>(names, {{"id", first.id}}), Pair(first.name, 2'550));
  EXPECT_EQ(session.row<Plain>(names, {{"id", second.id}}).name, second.name);
}

TEST_P(Trial, refuses_a_described_struct_in_another_order) {
  constexpr Sql swapped{"trial/swapped", "SELECT parent_id, id, name, weight_e2, is_open, due_on, share FROM things"};
  EXPECT_THROW(database().begin_read().rows<Thing>(swapped), DatabaseFailure);
}

TEST_P(Trial, takes_a_name_twice_and_several_names) {
  constexpr Sql twice{"trial/twice", "SELECT count(*) FROM things WHERE id = :id OR parent_id = :id AND name <> :name"};
  EXPECT_EQ(database().begin_read().row<int>(twice, {{"name", ":id"}, {"id", ThingId{1}}}), 2);
}

TEST_P(Trial, refuses_missing_and_unknown_parameters) {
  constexpr Sql one{"trial/one", "SELECT name FROM things WHERE id = :id"};
  Session session = database().begin_read();
  EXPECT_THROW(session.rows<std::string>(one), std::logic_error);
  EXPECT_THROW(session.rows<std::string>(one, {{"id", 1}, {"other", 1}}), std::logic_error);
}

TEST_P(Trial, upserts) {
  constexpr Sql upsert{"trial/upsert", R"sql(
    INSERT INTO things (id, name, is_open) VALUES (:id, :name, :is_open)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name RETURNING name)sql"};
  Transaction transaction = database().begin_write();
  EXPECT_EQ(transaction.row<std::string>(upsert, {{"id", 1}, {"name", "otra"}, {"is_open", true}}), "otra");
}

TEST_P(Trial, counts_affected_rows_and_updates_from_another_table) {
  constexpr Sql update{"trial/update", R"sql(
    UPDATE things SET name = parent.name FROM (SELECT id, name FROM things) AS parent
    WHERE things.parent_id = parent.id)sql"};
  Transaction transaction = database().begin_write();
  EXPECT_EQ(transaction.execute(update), 1);
  EXPECT_EQ(transaction.execute(list_things), 0);
}

TEST_P(Trial, walks_trees_pages_by_key_and_filters_aggregates) {
  constexpr Sql walk{"trial/walk", R"sql(
    WITH RECURSIVE tree (id, depth) AS (
      SELECT id, 1 FROM things WHERE parent_id IS NULL
      UNION ALL SELECT things.id, depth + 1 FROM things JOIN tree ON things.parent_id = tree.id)
    SELECT max(depth) FROM tree)sql"};
  constexpr Sql page{"trial/page", R"sql(
    SELECT id FROM things WHERE (is_open, id) > (:is_open, :id)
    ORDER BY due_on NULLS LAST, id LIMIT :limit)sql"};
  constexpr Sql totals{"trial/totals", R"sql(
    SELECT count(*) FILTER (WHERE is_open), sum(weight_e2), row_number() OVER (ORDER BY count(*)) FROM things)sql"};
  Session session = database().begin_read();
  EXPECT_EQ(session.row<int>(walk), 2);
  EXPECT_THAT(session.rows<int>(page, {{"is_open", false}, {"id", second.id}, {"limit", 10}}), ElementsAre(1));
  EXPECT_EQ((session.row<std::tuple<int, int, int>>(totals)), std::tuple(1, 2'550, 1));
}

TEST_P(Trial, compares_days_and_empty_options_without_casts) {
  constexpr Sql due{"trial/due", R"sql(
    SELECT id FROM things WHERE (:on IS NULL OR due_on <= :on) AND (:name IS NULL OR name = :name) ORDER BY id)sql"};
  Session session = database().begin_read();
  const auto ids = [&](std::optional<Day> on) {
    return session.rows<ThingId>(due, {{"on", on}, {"name", std::optional<std::string>{}}}).size();
  };
  EXPECT_EQ(ids({}), 2u);
  EXPECT_EQ(ids(make_day(2026, 6, 30)), 1u);
  EXPECT_EQ(ids(make_day(2026, 6, 29)), 0u);
}

// A boolean bound as the text `true` counted two rows on SQLite and one on PostgreSQL.
TEST_P(Trial, means_the_same_by_a_boolean) {
  constexpr Sql closed{"trial/closed", "SELECT count(*) FROM things WHERE NOT is_open"};
  constexpr Sql equal{"trial/equal", "SELECT count(*) FROM things WHERE is_open = :is_open"};
  Session session = database().begin_read();
  EXPECT_EQ(session.row<int>(closed), 1);
  EXPECT_EQ(session.row<int>(equal, {{"is_open", true}}), 1);
}

// SQLite accepts text in a number's column unless its table is STRICT.
TEST_P(Trial, refuses_text_in_a_number) {
  constexpr Sql misuse{"trial/misuse", "UPDATE offices SET position = :text"};
  constexpr Sql seed{"trial/seed", R"sql(
    INSERT INTO offices (id, institution_id, kind, code, name, name_folded, position)
    VALUES (1, 1, 'institution', 'A', 'A', 'a', 1))sql"};
  Transaction transaction = database().begin_write();
  transaction.execute(seed);
  EXPECT_THROW(transaction.execute(misuse, {{"text", "uno"}}), DatabaseFailure);
}

TEST_P(Trial, refuses_null_without_an_optional_and_the_wrong_type) {
  constexpr Sql parents{"trial/parents", "SELECT parent_id FROM things WHERE id = :id"};
  constexpr Sql names{"trial/only_names", "SELECT name FROM things"};
  Session session = database().begin_read();
  EXPECT_THROW(session.rows<ThingId>(parents, {{"id", 1}}), DatabaseFailure);
  EXPECT_THROW(session.rows<std::int64_t>(names), DatabaseFailure);
}

TEST_P(Trial, forgets_a_table_made_in_a_transaction_that_rolled_back) {
  constexpr Sql make{"trial/make_other", "CREATE TABLE others (id BIGINT PRIMARY KEY)"};
  { database().begin_write().execute(make); }
  EXPECT_NO_THROW(database().write([&](Transaction& transaction) { transaction.execute(make); }));
}

// A kept SELECT held its read transaction, so that the same connection went on seeing the old value.
TEST_P(Trial, leaves_no_statement_open) {
  constexpr Sql rename{"trial/rename", "UPDATE things SET name = :name WHERE id = :id RETURNING name"};
  for (const char* name : {"a", "b", "c"}) {
    database().write([&](Transaction& transaction) {
      transaction.row<std::string>(rename, {{"name", name}, {"id", 1}});
    });
    EXPECT_EQ(database().begin_read().rows<Thing>(list_things).front().name, name);
  }
}

// Re-executing a vector-bound insert wrote the first batch again on PostgreSQL.
TEST_P(Trial, writes_each_batch_once) {
  constexpr Bulk things{"trial/bulk", "things", "id, name, weight_e2, is_open, due_on, share"};
  database().write([&](Transaction& transaction) {
    for (int batch = 0; batch < 2; ++batch) {
      BulkInsert bulk = transaction.bulk(things);
      for (int number = 0; number < 1000; ++number)
        bulk.add(10 + batch * 1000 + number, "a\tb\\c\nd", Hundredths{7}, true, make_day(2026, 1, 1), std::nullopt);
      EXPECT_EQ(bulk.finish(), 1000);
    }
  });
  const auto all = database().begin_read().rows<Thing>(list_things);
  ASSERT_EQ(all.size(), 2002u);
  EXPECT_EQ(all[1], (Thing{{10}, {}, "a\tb\\c\nd", Hundredths{7}, true, make_day(2026, 1, 1), {}}));
}

TEST_P(Trial, keeps_bytes_and_doubles_exactly) {
  constexpr Sql make{"trial/bytes", "SELECT :bytes, :real"};
  Bytes bytes{std::string("\0\xff\\'x", 5)};
  using Pair = std::tuple<Bytes, double>;
  Session session = database().begin_read();
  EXPECT_EQ(session.row<Pair>(make, {{"bytes", bytes}, {"real", 123.69999999999999}}), Pair(bytes, 123.69999999999999));
}

}  // namespace
}  // namespace timon::storage
