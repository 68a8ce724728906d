// PostgreSQL behind Connection, through libpq: prepared statements with the C++ types as parameter types.
#include <libpq-fe.h>

#include <charconv>
#include <unordered_map>

#include "storage/engine/connection.hpp"
#include "storage/engine/connection_settings.hpp"
#include "storage/engine/executed.hpp"
#include "storage/engine/failure.hpp"
#include "storage/engine/postgresql_text.hpp"
#include "storage/engine/statement_text.hpp"

namespace timon::storage {
namespace {

struct Clear {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

[[noreturn]] void fail(PGconn* connection, const PGresult* result, std::string_view statement) {
  const char* state_text = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const std::string_view state = state_text == nullptr ? "" : state_text;
  const std::string message = std::string(statement) + ": " + std::string(state) + " " + PQerrorMessage(connection);
  if (state == "23505") throw ConstraintFailed(ConstraintKind::Unique, message);
  if (state == "23503") throw ConstraintFailed(ConstraintKind::ForeignKey, message);
  if (state == "23514") throw ConstraintFailed(ConstraintKind::Check, message);
  if (state == "23502") throw ConstraintFailed(ConstraintKind::NotNull, message);
  if (state == "55P03" || state == "40001" || state == "40P01") throw Busy(message);
  throw DatabaseFailure(message);
}

void expect_good(PGconn* connection, const Answer& answer, std::string_view statement) {
  switch (PQresultStatus(answer.get())) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_COPY_IN:
      return;
    default:
      fail(connection, answer.get(), statement);
  }
}

class PostgresqlRow final : public RowView {
 public:
  PostgresqlRow(const PGresult* result, int row) : result_(result), row_(row) {}
  int columns() const override { return PQnfields(result_); }
  std::string_view column_name(int column) const override { return PQfname(result_, column); }
  bool is_null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
  std::int64_t integer(int column) const override { return number<std::int64_t>(column, "a whole number"); }
  bool boolean(int column) const override {
    const std::string_view value = text(column);
    if (value != "t" && value != "f" && value != "1" && value != "0") detail::unreadable(*this, column, "a boolean");
    return value == "t" || value == "1";
  }
  double real(int column) const override { return number<double>(column, "a number"); }
  std::string_view text(int column) const override {
    return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
  }
  std::string bytes(int column) const override {
    auto content = from_hex(text(column));
    if (!content) detail::unreadable(*this, column, "bytes");
    return *std::move(content);
  }

 private:
  template <class T>
  T number(int column, const char* wanted) const {
    const std::string_view value = text(column);
    T number{};
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size()) detail::unreadable(*this, column, wanted);
    return number;
  }
  const PGresult* result_;
  int row_;
};

struct Prepared {
  std::string name;
  std::string_view text;
  std::vector<std::string> parameter_names;
  bool has_run = false;
};

class PostgresqlBulk final : public BulkWriter {
 public:
  PostgresqlBulk(PGconn* connection, const Bulk& bulk) : connection_(connection), bulk_(bulk) {
    const std::string text = "COPY " + std::string(bulk.table) + " (" + std::string(bulk.columns) + ") FROM STDIN";
    expect_good(connection_, Answer(PQexec(connection_, text.c_str())), bulk_.name);
    for (const char c : bulk.columns) columns_ += c == ',' ? 1 : 0;
  }
  ~PostgresqlBulk() override {
    if (is_finished_) return;
    PQputCopyEnd(connection_, "given up");
    while (Answer(PQgetResult(connection_))) continue;
  }
  PostgresqlBulk(const PostgresqlBulk&) = delete;
  PostgresqlBulk& operator=(const PostgresqlBulk&) = delete;

  void add(std::span<const Value> row) override {
    if (row.size() != columns_) throw std::logic_error(std::string(bulk_.name) + ": a value for each column");
    append_copy_row(buffer_, row);
    if (buffer_.size() > 64 * 1024) send();
  }
  std::int64_t finish() override {
    send();
    is_finished_ = true;
    if (PQputCopyEnd(connection_, nullptr) != 1) fail(connection_, nullptr, bulk_.name);
    Answer last;
    for (Answer answer(PQgetResult(connection_)); answer; answer.reset(PQgetResult(connection_))) last.swap(answer);
    expect_good(connection_, last, bulk_.name);
    record_executed(Engine::Postgresql, bulk_.name);
    return affected(last.get());
  }
  static std::int64_t affected(PGresult* result) {
    const std::string_view count = PQcmdTuples(result);
    std::int64_t rows = 0;
    std::from_chars(count.data(), count.data() + count.size(), rows);
    return rows;
  }

 private:
  void send() {
    if (PQputCopyData(connection_, buffer_.data(), static_cast<int>(buffer_.size())) != 1)
      fail(connection_, nullptr, bulk_.name);
    buffer_.clear();
  }
  PGconn* connection_;
  Bulk bulk_;
  std::size_t columns_ = 1;
  std::string buffer_;
  bool is_finished_ = false;
};

class PostgresqlConnection final : public Connection {
 public:
  explicit PostgresqlConnection(const std::string& uri) : connection_(PQconnectdb(uri.c_str())) {
    if (PQstatus(connection_) != CONNECTION_OK) {
      const std::string message = PQerrorMessage(connection_);
      PQfinish(connection_);
      throw DatabaseFailure(message);
    }
    PQsetNoticeProcessor(
        connection_, [](void*, const char*) {}, nullptr);
    try {
      for (const char* setting : settings::postgresql) run_once(setting);
    } catch (...) {
      PQfinish(connection_);
      throw;
    }
  }
  ~PostgresqlConnection() override { PQfinish(connection_); }
  PostgresqlConnection(const PostgresqlConnection&) = delete;
  PostgresqlConnection& operator=(const PostgresqlConnection&) = delete;

  Engine engine() const override { return Engine::Postgresql; }

  std::int64_t run(const Sql& sql, std::span<const Parameter> parameters, const Visit& visit) override {
    Prepared& prepared = cached(sql, parameters);
    const BoundValues bound(in_order(prepared.parameter_names, parameters, sql.name));
    const Answer answer(PQexecPrepared(connection_, prepared.name.c_str(), bound.size(), bound.starts(),
                                       bound.lengths(), bound.formats(), 0));
    expect_good(connection_, answer, sql.name);
    const int rows = PQntuples(answer.get());
    for (int row = 0; visit && row < rows; ++row) visit(PostgresqlRow(answer.get(), row));
    if (!prepared.has_run) record_executed(Engine::Postgresql, sql.name);
    prepared.has_run = true;
    // A SELECT reports its rows here too; only writes are affected rows.
    return std::string_view(PQcmdStatus(answer.get())).starts_with("SELECT") ? 0
                                                                             : PostgresqlBulk::affected(answer.get());
  }

  void run_once(const std::string& text) override {
    expect_good(connection_, Answer(PQexec(connection_, text.c_str())), text);
  }

  std::unique_ptr<BulkWriter> bulk(const Bulk& bulk) override {
    return std::make_unique<PostgresqlBulk>(connection_, bulk);
  }

  /// The server keeps its own files and references: nothing that we could find by asking it.
  std::vector<std::string> integrity_problems() override { return {}; }

  void begin_read() override { run_once(settings::postgresql_begin_read); }
  void begin_write() override { run_once(settings::postgresql_begin_write); }
  void begin_ahead() override { run_once(settings::postgresql_begin_ahead); }
  void take_turn() override { run_once(settings::postgresql_take_turn); }
  void commit() override { run_once("COMMIT"); }
  void rollback() noexcept override { const Answer ignored(PQexec(connection_, "ROLLBACK")); }
  bool is_alive() const noexcept override {
    return PQstatus(connection_) == CONNECTION_OK && PQtransactionStatus(connection_) == PQTRANS_IDLE;
  }

 private:
  Prepared& cached(const Sql& sql, std::span<const Parameter> parameters) {
    std::string key(sql.name);
    for (const Parameter& parameter : parameters) key += static_cast<char>(parameter.value.type());
    if (const auto found = cache_.find(key); found != cache_.end()) {
      if (found->second.text != sql.text) throw std::logic_error(std::string(sql.name) + ": names two statements");
      return found->second;
    }
    const NamedText text = with_numbers(sql.text);
    std::vector<unsigned> types;
    for (const Value* value : in_order(text.names, parameters, sql.name)) types.push_back(type_number(value->type()));
    const std::string name = "s" + std::to_string(cache_.size());
    expect_good(connection_,
                Answer(PQprepare(connection_, name.c_str(), text.numbered.c_str(), static_cast<int>(types.size()),
                                 types.data())),
                sql.name);
    return cache_.emplace(std::move(key), Prepared{name, sql.text, text.names}).first->second;
  }

  PGconn* connection_;
  std::unordered_map<std::string, Prepared> cache_;
};

}  // namespace

std::unique_ptr<Connection> open_postgresql(const std::string& uri) {
  return std::make_unique<PostgresqlConnection>(uri);
}

}  // namespace timon::storage
