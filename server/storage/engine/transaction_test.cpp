#include <gmock/gmock.h>

#include <future>
#include <thread>

#include "storage/engine/executed.hpp"
#include "storage/testing/test_database.hpp"

namespace timon::storage {
namespace {

constexpr Sql add_change{"test/add_change", R"sql(
  INSERT INTO changes (sequence, recorded_at, subject_kind, subject_id)
  SELECT coalesce(max(sequence), 0) + 1, :at, 'test', 1 FROM changes)sql"};
constexpr Sql count_changes{"test/count_changes", "SELECT count(*) FROM changes"};
constexpr Sql add_due{"test/add_due", R"sql(
  INSERT INTO due_times (id, kind, subject_id, due_at) VALUES (:id, :kind, 1, :due_at))sql"};
constexpr Sql add_session{"test/add_session", R"sql(
  INSERT INTO sessions (token_hash, person_id, csrf_token, created_at, seen_at, expires_at)
  VALUES ('x', 77, 'x', 'x', 'x', 'x'))sql"};
constexpr Sql add_installation{"test/add_installation",
                               R"sql(INSERT INTO installation (id, created_at) VALUES (2, 'x'))sql"};

class Transactions : public timon::testing::OnBothEngines {
 protected:
  int changes() { return database().begin_read().row<int>(count_changes); }
  static void add(Transaction& transaction) { transaction.execute(add_change, {{"at", Instant{}}}); }
};
TIMON_ON_BOTH_ENGINES(Transactions);

TEST_P(Transactions, keep_what_was_committed_and_nothing_else) {
  database().write([](Transaction& transaction) { add(transaction); });
  {
    Transaction transaction = database().begin_write(), *unused = &transaction;
    add(*unused);
  }
  EXPECT_EQ(changes(), 1);
}

TEST_P(Transactions, roll_back_on_a_refusal_and_on_an_exception) {
  const auto refused = database().write([](Transaction& transaction) -> Result<int> {
    add(transaction);
    return not_found();
  });
  EXPECT_EQ(refused.error().kind, ErrorKind::NotFound);
  EXPECT_THROW(database().write([](Transaction& transaction) {
    add(transaction);
    throw std::runtime_error("broken");
  }),
               std::runtime_error);
  EXPECT_EQ(changes(), 0);
}

TEST_P(Transactions, turn_each_kind_of_constraint_into_its_conflict) {
  const auto code_of = [&](const Sql& sql, Parameters parameters) {
    return database().write(
        [&](Transaction& transaction) -> Result<std::int64_t> { return transaction.execute(sql, parameters); });
  };
  const auto due = [&](int id, std::optional<std::string> kind) {
    const auto answer = code_of(add_due, {{"id", id}, {"kind", kind}, {"due_at", Instant{}}});
    return answer ? "" : answer.error().code;
  };
  EXPECT_EQ(due(1, "a"), "");
  EXPECT_EQ(due(1, "b"), "constraint_unique");
  EXPECT_EQ(due(2, "a"), "constraint_unique");
  EXPECT_EQ(due(3, {}), "constraint_not_null");
  EXPECT_EQ(code_of(add_session, {}).error(), conflict("constraint_foreign_key"));
  EXPECT_EQ(code_of(add_installation, {}).error(), conflict("constraint_check"));
}

TEST_P(Transactions, end_with_a_constraint_that_refused) {
  Transaction transaction = database().begin_write();
  add(transaction);
  EXPECT_EQ(transaction.attempt(add_session).error().kind, ErrorKind::Conflict);
  EXPECT_THROW(add(transaction), std::logic_error);
  EXPECT_THROW(transaction.commit(), std::logic_error);
}

TEST_P(Transactions, show_a_reader_one_snapshot) {
  Session reader = database().begin_read();
  EXPECT_EQ(reader.row<int>(count_changes), 0);
  database().write([](Transaction& transaction) { add(transaction); });
  EXPECT_EQ(reader.row<int>(count_changes), 0);
  EXPECT_EQ(changes(), 1);
}

// Read, then write, after another writer had committed: "database is locked" on SQLite, a lost number on PostgreSQL.
TEST_P(Transactions, let_one_writer_at_a_time_read_and_write) {
  Database other(location());
  const auto work = [](Database& chosen) {
    for (int round = 0; round < 50; ++round) chosen.write([](Transaction& transaction) { add(transaction); });
  };
  std::vector<std::jthread> threads;
  for (Database* chosen : {&database(), &other, &database(), &other})
    threads.emplace_back([&work, chosen] { work(*chosen); });
  threads.clear();
  EXPECT_EQ(changes(), 200);
}

TEST_P(Transactions, write_ahead_and_then_alone) {
  const auto kept = database().write_ahead([&](Transaction& transaction) -> Result<void> {
    transaction.execute(add_due, {{"id", 1}, {"kind", std::string("a")}, {"due_at", Instant{}}});
    transaction.take_turn();
    add(transaction);
    return {};
  });
  EXPECT_TRUE(kept);
  EXPECT_EQ(changes(), 1);
  const auto refused = database().write_ahead([&](Transaction& transaction) -> Result<void> {
    transaction.take_turn();
    add(transaction);
    return not_found();
  });
  EXPECT_FALSE(refused);
  EXPECT_EQ(changes(), 1);
}

TEST_P(Transactions, let_others_write_while_one_writes_ahead) {
  if (GetParam() == Engine::Sqlite) return;  // one write lock from the beginning
  const auto kept = database().write_ahead([&](Transaction& transaction) -> Result<void> {
    transaction.execute(add_due, {{"id", 1}, {"kind", std::string("a")}, {"due_at", Instant{}}});
    database().write(add);
    EXPECT_EQ(transaction.row<int>(count_changes), 1);
    transaction.take_turn();
    add(transaction);
    return {};
  });
  EXPECT_TRUE(kept);
  EXPECT_EQ(changes(), 2);
}

// The writer before waits for what was written ahead: a deadlock, unless one of them gives way.
TEST_P(Transactions, give_way_to_a_writer_who_waits_for_what_was_written_ahead) {
  if (GetParam() == Engine::Sqlite) return;  // one write lock from the beginning
  const auto add_one = [](Transaction& transaction) {
    return transaction.execute(add_due, {{"id", 1}, {"kind", std::string("a")}, {"due_at", Instant{}}});
  };
  Database other(location());
  std::promise<void> has_turn;
  std::future<Result<std::int64_t>> before;
  const auto ahead = database().write_ahead([&](Transaction& transaction) -> Result<void> {
    add_one(transaction);
    before = std::async(std::launch::async, [&] {
      return other.write([&](Transaction& writer) -> Result<std::int64_t> {
        has_turn.set_value();
        return add_one(writer);
      });
    });
    has_turn.get_future().wait();
    transaction.take_turn();
    return {};
  });
  EXPECT_EQ(ahead.error().code, "database_busy");
  EXPECT_TRUE(before.get());
}

TEST_P(Transactions, know_which_statements_ran) {
  constexpr Sql lonely{"test/lonely", "SELECT count(*) FROM changes"};
  EXPECT_FALSE(executed_statements(GetParam()).contains("test/lonely"));
  database().begin_read().row<int>(lonely);
  EXPECT_TRUE(executed_statements(GetParam()).contains("test/lonely"));
}

// Two constants of one text shared a cached statement, and only the first was recorded.
TEST_P(Transactions, refuse_one_name_for_two_statements) {
  constexpr Sql one{"test/same", "SELECT count(*) FROM changes"};
  constexpr Sql two{"test/same", "SELECT count(*) FROM due_times"};
  Session session = database().begin_read();
  session.row<int>(one);
  EXPECT_THROW(session.row<int>(two), std::logic_error);
}

TEST(SqlConstants, are_one_statement) {
  static_assert(detail::is_one_statement("SELECT ';' FROM t"));
  static_assert(!detail::is_one_statement("SELECT 1; SELECT 2"));
  static_assert(!detail::is_one_statement("SELECT x::text"));
  static_assert(!detail::is_one_statement("SELECT 1 -- why"));
}

}  // namespace
}  // namespace timon::storage
