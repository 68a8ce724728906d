// SQLite behind Connection. Every cached statement is reset when its use ends: one that is kept half-run holds its
// read transaction, and an `UPDATE … RETURNING` holds even the write lock.
#include <sqlite3.h>

#include <unordered_map>

#include "storage/engine/connection.hpp"
#include "storage/engine/connection_settings.hpp"
#include "storage/engine/executed.hpp"
#include "storage/engine/failure.hpp"
#include "storage/engine/statement_text.hpp"

namespace timon::storage {
namespace {

[[noreturn]] void fail(sqlite3* db, std::string_view statement) {
  const int code = sqlite3_extended_errcode(db);
  const std::string message = std::string(statement) + ": " + sqlite3_errmsg(db);
  switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      throw ConstraintFailed(ConstraintKind::Unique, message);
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      throw ConstraintFailed(ConstraintKind::ForeignKey, message);
    case SQLITE_CONSTRAINT_CHECK:
      throw ConstraintFailed(ConstraintKind::Check, message);
    case SQLITE_CONSTRAINT_NOTNULL:
      throw ConstraintFailed(ConstraintKind::NotNull, message);
    default:
      break;
  }
  if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED) throw Busy(message);
  throw DatabaseFailure(message);
}

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3_stmt, Finalize>;

Handle prepare(sqlite3* db, std::string_view name, std::string_view text) {
  sqlite3_stmt* statement = nullptr;
  const char* tail = nullptr;
  if (sqlite3_prepare_v3(db, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                         &tail) != SQLITE_OK)
    fail(db, name);
  Handle handle(statement);
  const std::string_view rest = text.substr(static_cast<std::size_t>(tail - text.data()));
  if (rest.find_first_not_of(" \t\r\n;") != std::string_view::npos)
    throw DatabaseFailure(std::string(name) + ": two statements in one text");
  if (!handle) throw DatabaseFailure(std::string(name) + ": no statement");
  return handle;
}

void bind(sqlite3_stmt* statement, int index, const Value& value) {
  const std::string_view text = value.text();
  const char* start = text.data() == nullptr ? "" : text.data();
  if (value.is_null()) {
    sqlite3_bind_null(statement, index);
    return;
  }
  switch (value.type()) {
    case ValueType::Untyped:
      sqlite3_bind_null(statement, index);
      return;
    case ValueType::Integer:
    case ValueType::Boolean:
      sqlite3_bind_int64(statement, index, value.integer());
      return;
    case ValueType::Real:
      sqlite3_bind_double(statement, index, value.real());
      return;
    case ValueType::Text:
    case ValueType::Day:
      sqlite3_bind_text64(statement, index, start, text.size(), SQLITE_STATIC, SQLITE_UTF8);
      return;
    case ValueType::Bytes:
      sqlite3_bind_blob64(statement, index, start, text.size(), SQLITE_STATIC);
      return;
  }
}

class SqliteRow final : public RowView {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
  int columns() const override { return sqlite3_column_count(statement_); }
  std::string_view column_name(int column) const override { return sqlite3_column_name(statement_, column); }
  bool is_null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  std::int64_t integer(int column) const override {
    expect(column, SQLITE_INTEGER, "a whole number");
    return sqlite3_column_int64(statement_, column);
  }
  bool boolean(int column) const override { return integer(column) != 0; }
  double real(int column) const override {
    if (sqlite3_column_type(statement_, column) != SQLITE_INTEGER) expect(column, SQLITE_FLOAT, "a number");
    return sqlite3_column_double(statement_, column);
  }
  std::string_view text(int column) const override {
    expect(column, SQLITE_TEXT, "text");
    const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }
  std::string bytes(int column) const override {
    expect(column, SQLITE_BLOB, "bytes");
    const auto* start = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return start == nullptr ? std::string()
                            : std::string(start, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
  }

 private:
  void expect(int column, int type, const char* wanted) const {
    if (sqlite3_column_type(statement_, column) != type) detail::unreadable(*this, column, wanted);
  }
  sqlite3_stmt* statement_;
};

struct Prepared {
  Handle handle;
  std::string_view text;
  std::vector<std::string> names;
  bool has_run = false;
  bool is_busy = false;
};

/// Marks a cached statement as in use, and leaves it reset and unbound.
class Use {
 public:
  explicit Use(Prepared& prepared) : prepared_(prepared) {
    if (prepared.is_busy) throw std::logic_error("a statement is run again while its rows are being read");
    prepared.is_busy = true;
  }
  ~Use() {
    sqlite3_reset(prepared_.handle.get());
    sqlite3_clear_bindings(prepared_.handle.get());
    prepared_.is_busy = false;
  }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;

 private:
  Prepared& prepared_;
};

class SqliteBulk final : public BulkWriter {
 public:
  SqliteBulk(sqlite3* db, const Bulk& bulk, Handle& handle) : db_(db), bulk_(bulk), handle_(handle) {}
  void add(std::span<const Value> row) override {
    if (static_cast<int>(row.size()) != sqlite3_bind_parameter_count(handle_.get()))
      throw std::logic_error(std::string(bulk_.name) + ": a value for each column");
    for (std::size_t column = 0; column < row.size(); ++column)
      bind(handle_.get(), static_cast<int>(column) + 1, row[column]);
    const int code = sqlite3_step(handle_.get());
    if (code != SQLITE_DONE) {
      sqlite3_reset(handle_.get());
      fail(db_, bulk_.name);
    }
    sqlite3_reset(handle_.get());
    ++rows_;
  }
  std::int64_t finish() override {
    record_executed(Engine::Sqlite, bulk_.name);
    return rows_;
  }

 private:
  sqlite3* db_;
  Bulk bulk_;
  Handle& handle_;
  std::int64_t rows_ = 0;
};

std::string insert_text(const Bulk& bulk) {
  std::string marks = "?";
  for (const char c : bulk.columns)
    if (c == ',') marks += ", ?";
  return "INSERT INTO " + std::string(bulk.table) + " (" + std::string(bulk.columns) + ") VALUES (" + marks + ")";
}

class SqliteConnection final : public Connection {
 public:
  explicit SqliteConnection(const std::string& path) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path.c_str(), &db_, flags, nullptr) != SQLITE_OK) {
      const std::string message = path + ": " + (db_ == nullptr ? "out of memory" : sqlite3_errmsg(db_));
      sqlite3_close(db_);
      throw DatabaseFailure(message);
    }
    sqlite3_extended_result_codes(db_, 1);
    sqlite3_busy_timeout(db_, settings::busy_milliseconds);
    try {
      for (const char* setting : settings::sqlite) run_once(setting);
    } catch (...) {
      sqlite3_close(db_);
      throw;
    }
  }
  ~SqliteConnection() override {
    cache_.clear();
    bulks_.clear();
    sqlite3_close(db_);
  }
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  Engine engine() const override { return Engine::Sqlite; }

  std::int64_t run(const Sql& sql, std::span<const Parameter> parameters, const Visit& visit) override {
    Prepared& prepared = cached(sql);
    const Use use(prepared);
    sqlite3_stmt* statement = prepared.handle.get();
    const auto values = in_order(prepared.names, parameters, sql.name);
    for (std::size_t index = 0; index < values.size(); ++index)
      bind(statement, static_cast<int>(index) + 1, *values[index]);
    const std::int64_t before = sqlite3_total_changes64(db_);
    const SqliteRow row(statement);
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement))
      if (visit) visit(row);
    if (code != SQLITE_DONE) fail(db_, sql.name);
    if (!prepared.has_run) record_executed(Engine::Sqlite, sql.name);
    prepared.has_run = true;
    if (sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_AUTOINDEX, 1) > 0) record_made_index(sql.name);
    return sqlite3_stmt_readonly(statement) != 0 ? 0 : sqlite3_total_changes64(db_) - before;
  }

  void run_once(const std::string& text) override {
    const Handle handle = prepare(db_, text, text);
    int code = sqlite3_step(handle.get());
    while (code == SQLITE_ROW) code = sqlite3_step(handle.get());
    if (code != SQLITE_DONE) fail(db_, text);
  }

  std::unique_ptr<BulkWriter> bulk(const Bulk& bulk) override {
    Handle& handle = bulks_[bulk.name];
    if (!handle) handle = prepare(db_, bulk.name, insert_text(bulk));
    return std::make_unique<SqliteBulk>(db_, bulk, handle);
  }

  std::vector<std::string> integrity_problems() override {
    std::vector<std::string> problems;
    const auto note = [&](const char* pragma, const char* what) {
      const Handle handle = prepare(db_, pragma, pragma);
      while (sqlite3_step(handle.get()) == SQLITE_ROW) {
        const std::string found = reinterpret_cast<const char*>(sqlite3_column_text(handle.get(), 0));
        if (found != "ok") problems.push_back(what + found);
      }
    };
    note("PRAGMA integrity_check", "");
    note("PRAGMA foreign_key_check", "broken reference in ");
    return problems;
  }

  void begin_read() override { run_once("BEGIN"); }
  void begin_write() override { run_once("BEGIN IMMEDIATE"); }
  void begin_ahead() override { begin_write(); }
  void take_turn() override {}
  void commit() override { run_once("COMMIT"); }
  void rollback() noexcept override { sqlite3_exec(db_, "ROLLBACK", nullptr, nullptr, nullptr); }
  bool is_alive() const noexcept override { return sqlite3_get_autocommit(db_) != 0; }

 private:
  Prepared& cached(const Sql& sql) {
    Prepared& prepared = cache_[sql.name];
    if (!prepared.handle) {
      prepared.names = with_numbers(sql.text).names;
      prepared.handle = prepare(db_, sql.name, sql.text);
      prepared.text = sql.text;
    }
    if (prepared.text != sql.text) throw std::logic_error(std::string(sql.name) + ": names two statements");
    return prepared;
  }

  sqlite3* db_ = nullptr;
  std::unordered_map<std::string_view, Prepared> cache_;
  std::unordered_map<std::string_view, Handle> bulks_;
};

}  // namespace

std::unique_ptr<Connection> open_sqlite(const std::string& path) { return std::make_unique<SqliteConnection>(path); }

}  // namespace timon::storage
