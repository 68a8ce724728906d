#pragma once
// What stores are written against. A Session reads one snapshot; a Transaction also writes, alone among all writers,
// and is rolled back unless committed. Both are got from a Database and live within one function.

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "base/error.hpp"
#include "storage/engine/connection.hpp"
#include "storage/engine/row.hpp"
#include "storage/engine/sql.hpp"
#include "storage/engine/value.hpp"

namespace timon::storage {

class Pool;
enum class Use;

class Session {
 public:
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// All rows.
  template <class T>
  std::vector<T> rows(const Sql& sql, Parameters parameters = {}) {
    std::vector<T> found;
    run(sql, parameters, [&](const RowView& row) { found.push_back(read_row<T>(row)); });
    return found;
  }
  /// One row or none; throws when there are more.
  template <class T>
  std::optional<T> optional_row(const Sql& sql, Parameters parameters = {}) {
    std::optional<T> found;
    run(sql, parameters, [&](const RowView& row) {
      if (found) throw DatabaseFailure(std::string(sql.name) + ": more than one row");
      found = read_row<T>(row);
    });
    return found;
  }
  /// Exactly one row; throws otherwise.
  template <class T>
  T row(const Sql& sql, Parameters parameters = {}) {
    std::optional<T> found = optional_row<T>(sql, parameters);
    if (!found) throw DatabaseFailure(std::string(sql.name) + ": no row");
    return *std::move(found);
  }
  /// Calls `visit(T)` for each row without keeping them.
  template <class T, class Visit>
  void each(const Sql& sql, Parameters parameters, Visit&& visit) {
    run(sql, parameters, [&](const RowView& row) { visit(read_row<T>(row)); });
  }

  Engine engine() const;

 protected:
  friend class Database;
  Session(Pool& pool, Use use);
  std::int64_t run(const Sql& sql, Parameters parameters, const Connection::Visit& visit);
  void finish(bool is_kept);

  Pool& pool_;
  std::unique_ptr<Connection> connection_;
  Use use_;
  bool is_broken_ = false;  ///< a constraint refused: PostgreSQL takes no more statements, so SQLite does not either
};

/// A COPY on PostgreSQL: no other statement of the transaction may run before `finish`.
class BulkInsert {
 public:
  template <class... T>
  void add(const T&... values) {
    const std::array<Value, sizeof...(T)> row{Value(values)...};
    writer_->add(row);
  }
  /// Rows written. A constraint that refuses throws ConstraintFailed, here or from `add`.
  std::int64_t finish() { return writer_->finish(); }

 private:
  friend class Transaction;
  explicit BulkInsert(std::unique_ptr<BulkWriter> writer) : writer_(std::move(writer)) {}
  std::unique_ptr<BulkWriter> writer_;
};

class Transaction : public Session {
 public:
  /// Affected rows. A constraint that refuses throws ConstraintFailed, which Database::write turns into its Conflict.
  std::int64_t execute(const Sql& sql, Parameters parameters = {});
  /// The same with the refusal of a constraint as a value, for where it means something. Nothing more can be done in
  /// the transaction then.
  Result<std::int64_t> attempt(const Sql& sql, Parameters parameters = {});
  BulkInsert bulk(const Bulk& bulk);
  /// Of one begun ahead of its turn to write: from here on it is alone among writers. Throws Busy soon where others
  /// hold the database.
  void take_turn();
  void commit();

 private:
  friend class Database;
  friend class Migrator;
  using Session::Session;
};

}  // namespace timon::storage
