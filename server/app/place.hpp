#pragma once
// Where an installation lives: its data folder and its database. Every command takes both.

#include <filesystem>
#include <memory>
#include <string>

#include "app/command_line.hpp"
#include "storage/engine/database.hpp"

namespace timon::app {

struct Place {
  std::string data = "./var";
  /// Empty: SQLite in the data folder. Else a path or a libpq URI.
  std::string database{};

  bool is_sqlite() const { return !database.starts_with("postgresql://") && !database.starts_with("postgres://"); }
  /// What storage::Database is given.
  std::string location() const;
};

/// `--data` and `--database`, or TIMON_DATA and TIMON_DATABASE.
void add_place(Command& command, Place& place);

/// Makes the folder (0700) where it is missing, opens the database and brings its schema up to date. Throws Refused.
std::unique_ptr<storage::Database> open_database(const Place& place, std::size_t connections = 2);

/// Held by a server for as long as it serves a data folder, so that no second one does.
class FolderLock {
 public:
  /// Throws Refused when another process holds it.
  explicit FolderLock(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace timon::app
