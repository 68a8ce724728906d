#pragma once
// One connection to one engine: what Session and Database stand on. Only this folder knows it.

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "storage/engine/row.hpp"
#include "storage/engine/sql.hpp"
#include "storage/engine/value.hpp"

namespace timon::storage {

enum class Engine { Sqlite, Postgresql };

class BulkWriter {
 public:
  virtual ~BulkWriter() = default;
  virtual void add(std::span<const Value> row) = 0;
  /// Rows written. Without it, what was added is not kept.
  virtual std::int64_t finish() = 0;
};

class Connection {
 public:
  using Visit = std::function<void(const RowView&)>;

  virtual ~Connection() = default;
  virtual Engine engine() const = 0;
  /// Runs a named statement from the cache; visits each row; returns the affected rows.
  virtual std::int64_t run(const Sql& sql, std::span<const Parameter> parameters, const Visit& visit) = 0;
  /// Runs one statement without parameters and without cache, for the migrator and for transactions.
  virtual void run_once(const std::string& text) = 0;
  virtual std::unique_ptr<BulkWriter> bulk(const Bulk& bulk) = 0;
  virtual void begin_read() = 0;
  virtual void begin_write() = 0;
  /// Only where several may write at the same time: without waiting for the turn, which `take_turn` waits for later.
  virtual void begin_ahead() = 0;
  virtual void take_turn() = 0;
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;
  /// What is wrong with the file itself or with references inside it, in the engine's words.
  virtual std::vector<std::string> integrity_problems() = 0;
  /// False when the connection is lost and must not go back to the pool.
  virtual bool is_alive() const noexcept = 0;
};

std::unique_ptr<Connection> open_sqlite(const std::string& path);
std::unique_ptr<Connection> open_postgresql(const std::string& uri);

}  // namespace timon::storage
