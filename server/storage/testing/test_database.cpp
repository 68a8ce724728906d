#include "storage/testing/test_database.hpp"

#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <stdexcept>

namespace timon::testing {
namespace {

constexpr Instant long_ago{};

std::string server_uri() {
  const char* uri = std::getenv("TIMON_TEST_POSTGRES");
  return uri == nullptr ? "" : uri;
}

/// The same server with another database: postgresql:///NAME?host=…
std::string uri_of(const std::string& name) {
  const std::string uri = server_uri();
  const auto path = uri.find('/', uri.find("//") + 2);
  const auto query = uri.find('?');
  if (path == std::string::npos) throw std::runtime_error("TIMON_TEST_POSTGRES: want postgresql:///postgres?host=DIR");
  return uri.substr(0, path + 1) + name + (query == std::string::npos ? "" : uri.substr(query));
}

void on_server(const std::string& command) { storage::open_postgresql(server_uri())->run_once(command); }

/// A name that two test programs at the same time do not share.
std::string fresh_name() { return "timon_test_" + std::to_string(getpid()) + "_" + std::to_string(next_id_number()); }

/// The migrated file that each SQLite test copies.
const std::filesystem::path& sqlite_template() {
  static const TemporaryFolder folder;
  static const std::filesystem::path path = [] {
    auto file = folder.path() / "template.db";
    storage::Database database(file.string(), 1);
    storage::migrate(database, storage::embedded_migrations(), long_ago);
    return file;
  }();
  return path;
}

/// The migrated database that each PostgreSQL test clones; dropped at the end of the program.
const std::string& postgresql_template() {
  struct Template {
    std::string name = fresh_name();
    Template() {
      on_server("CREATE DATABASE " + name);
      storage::Database database(uri_of(name), 1);
      storage::migrate(database, storage::embedded_migrations(), long_ago);
    }
    ~Template() {
      try {
        on_server("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      } catch (const std::exception& failure) {
        std::cerr << failure.what() << '\n';
      }
    }
  };
  static const Template prepared;
  return prepared.name;
}

/// Keeps what the migrations put into each table, to go back to it.
constexpr const char* keep_first_state = R"sql(DO $$
  DECLARE t record;
  BEGIN
    CREATE SCHEMA first_state;
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
      EXECUTE format('CREATE TABLE first_state.%1$I AS TABLE public.%1$I', t.tablename);
    END LOOP;
  END $$)sql";

/// Deletes rather than truncates: for tables of a few rows that is a hundred times faster.
constexpr const char* restore_first_state = R"sql(DO $$
  DECLARE t record;
  BEGIN
    SET LOCAL session_replication_role = replica;
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'first_state' LOOP
      EXECUTE format('DELETE FROM public.%I', t.tablename);
      EXECUTE format('INSERT INTO public.%1$I SELECT * FROM first_state.%1$I', t.tablename);
    END LOOP;
  END $$)sql";

/// Making a database takes a quarter of a second on a busy machine, so that one program's tests share theirs.
std::shared_ptr<TestDatabase> shared_postgresql() {
  static const auto shared = [] {
    auto made = std::make_shared<TestDatabase>(storage::Engine::Postgresql);
    storage::open_postgresql(made->location())->run_once(keep_first_state);
    return made;
  }();
  storage::open_postgresql(shared->location())->run_once(restore_first_state);
  return shared;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "timon-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}
TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

bool has_postgresql() {
  static const bool has = [] {
    if (!server_uri().empty()) return true;
    std::cerr << "*** TIMON_TEST_POSTGRES is not set: NOTHING IS TESTED ON POSTGRESQL ***\n";
    return false;
  }();
  return has;
}

TestDatabase::TestDatabase(storage::Engine engine, Content content) {
  const bool is_empty = content == Content::Nothing;
  if (engine == storage::Engine::Sqlite) {
    folder_ = std::make_unique<TemporaryFolder>();
    location_ = (folder_->path() / "timon.db").string();
    if (!is_empty) std::filesystem::copy_file(sqlite_template(), location_);
  } else {
    clone_ = fresh_name();
    on_server("CREATE DATABASE " + clone_ + " TEMPLATE " + (is_empty ? "template0" : postgresql_template()));
    location_ = uri_of(clone_);
  }
  database_ = std::make_unique<storage::Database>(location_);
}

TestDatabase::~TestDatabase() {
  database_.reset();
  if (clone_.empty()) return;
  try {
    on_server("DROP DATABASE " + clone_ + " WITH (FORCE)");
  } catch (const std::exception& failure) {
    ADD_FAILURE() << failure.what();
  }
}

void OnBothEngines::SetUp() {
  if (GetParam() == storage::Engine::Sqlite) {
    database_ = std::make_shared<TestDatabase>();
  } else if (has_postgresql()) {
    database_ = shared_postgresql();
  } else {
    GTEST_SKIP() << "TIMON_TEST_POSTGRES is not set";
  }
}

void OnBothEnginesAfresh::SetUp() {
  if (GetParam() == storage::Engine::Postgresql && !has_postgresql()) GTEST_SKIP() << "TIMON_TEST_POSTGRES is not set";
  database_ = std::make_shared<TestDatabase>(GetParam());
}

std::string engine_name(const ::testing::TestParamInfo<storage::Engine>& info) {
  return info.param == storage::Engine::Sqlite ? "sqlite" : "postgresql";
}

}  // namespace timon::testing
