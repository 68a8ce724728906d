#include "storage/engine/migrator.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/embedded.hpp"
#include "base/secret.hpp"
#include "storage/engine/statement_text.hpp"

namespace timon::storage {
namespace {

constexpr Sql find_tables_sqlite{"engine/find_tables_sqlite",
                                 R"sql(SELECT count(*) FROM sqlite_master WHERE name = :name)sql"};
constexpr Sql find_tables_postgresql{"engine/find_tables_postgresql", R"sql(
  SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public' AND table_name = :name)sql"};
constexpr Sql list_applied{"engine/list_applied", R"sql(
  SELECT number, name, hash FROM schema_migrations ORDER BY number)sql"};
constexpr Sql add_applied{"engine/add_applied", R"sql(
  INSERT INTO schema_migrations (number, name, hash, applied_at) VALUES (:number, :name, :hash, :applied_at))sql"};

constexpr std::string_view migrations_table = R"sql(CREATE TABLE schema_migrations (
  number BIGINT PRIMARY KEY,
  name TEXT NOT NULL,
  hash TEXT NOT NULL,
  applied_at TEXT NOT NULL
))sql";

struct Applied {
  std::int64_t number;
  std::string name;
  std::string hash;
};

constexpr std::array<std::string_view, 2> suffixes{".sqlite.sql", ".postgresql.sql"};

std::string_view suffix_of(std::string_view name) {
  for (const std::string_view suffix : suffixes)
    if (name.ends_with(suffix)) return suffix;
  return ".sql";
}

int number_of(std::string_view name) {
  const bool is_numbered = name.size() > 9 && name[4] == '_' && name.ends_with(".sql") &&
                           std::all_of(name.begin(), name.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
  if (!is_numbered) throw MigrationFailure("not the name of a migration: " + std::string(name));
  return std::stoi(std::string(name.substr(0, 4)));
}

bool has_table(Transaction& transaction, std::string_view name) {
  const bool is_sqlite = transaction.engine() == Engine::Sqlite;
  return transaction.row<std::int64_t>(is_sqlite ? find_tables_sqlite : find_tables_postgresql, {{"name", name}}) > 0;
}

void expect_unchanged(const std::vector<Applied>& applied, const std::vector<Migration>& files) {
  for (std::size_t index = 0; index < std::min(applied.size(), files.size()); ++index)
    if (applied[index].name != files[index].name || applied[index].hash != sha256_hex(files[index].text))
      throw MigrationFailure("migration changed after it ran: " + applied[index].name);
}

}  // namespace

std::vector<Migration> migrations_for(Engine engine, std::span<const Migration> files) {
  const std::string_view wanted = suffixes[static_cast<std::size_t>(engine)];
  std::map<int, std::vector<const Migration*>> by_number;
  for (const Migration& file : files) by_number[number_of(file.name)].push_back(&file);
  std::vector<Migration> ordered;
  for (const auto& [number, same] : by_number) {
    if (number != static_cast<int>(ordered.size()) + 1) throw MigrationFailure("gap before " + same.front()->name);
    const bool is_plain = same.size() == 1 && suffix_of(same[0]->name) == ".sql";
    const bool is_pair = same.size() == 2 && suffix_of(same[0]->name) != suffix_of(same[1]->name) &&
                         suffix_of(same[0]->name) != ".sql" && suffix_of(same[1]->name) != ".sql";
    if (!is_plain && !is_pair) throw MigrationFailure("neither one file nor a pair: " + same.front()->name);
    ordered.push_back(is_plain || same[0]->name.ends_with(wanted) ? *same[0] : *same[1]);
  }
  return ordered;
}

std::vector<Migration> embedded_migrations() {
  constexpr std::string_view folder = "schema/";
  std::vector<Migration> files;
  for (const std::string_view path : embedded_files(folder))
    if (path.ends_with(".sql") && path != "schema/now.sql")
      files.push_back({std::string(path.substr(folder.size())), std::string(*embedded_file(path))});
  return files;
}

class Migrator {
 public:
  Migrator(Transaction& transaction, Instant now) : transaction_(transaction), now_(now) {}

  int run(const std::vector<Migration>& files) {
    if (!has_table(transaction_, "schema_migrations")) run_text(migrations_table);
    const auto applied = transaction_.rows<Applied>(list_applied);
    expect_unchanged(applied, files);
    int count = 0;
    for (std::size_t index = applied.size(); index < files.size(); ++index, ++count) apply(files[index]);
    return count;
  }

 private:
  void run_text(std::string_view statement) {
    transaction_.connection_->run_once(for_engine(statement, transaction_.engine()));
  }
  void apply(const Migration& file) {
    try {
      for (const std::string& statement : split_statements(file.text)) run_text(statement);
    } catch (const DatabaseFailure& failure) {
      throw MigrationFailure(file.name + ": " + failure.what());
    }
    transaction_.execute(
        add_applied,
        {{"number", number_of(file.name)}, {"name", file.name}, {"hash", sha256_hex(file.text)}, {"applied_at", now_}});
  }

  Transaction& transaction_;
  Instant now_;
};

int migrate(Database& database, std::span<const Migration> files, Instant now) {
  const std::vector<Migration> ordered = migrations_for(database.engine(), files);
  return database.write([&](Transaction& transaction) { return Migrator(transaction, now).run(ordered); });
}

}  // namespace timon::storage
