#include "app/place.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <system_error>

#include "base/clock.hpp"
#include "storage/engine/failure.hpp"
#include "storage/engine/migrator.hpp"

namespace timon::app {
namespace {

void make_folder(const std::string& folder) {
  std::error_code error;
  const bool made = std::filesystem::create_directories(folder, error);
  if (error) throw Refused("folder_not_writable", {{"folder", folder}, {"what", error.message()}});
  if (made) ::chmod(folder.c_str(), 0700);
}

/// Files made while it lives are their owner's alone.
struct PrivateFiles {
  mode_t before = ::umask(0077);
  ~PrivateFiles() { ::umask(before); }
};

}  // namespace

std::string Place::location() const {
  return database.empty() ? (std::filesystem::path(data) / "timon.db").string() : database;
}

void add_place(Command& command, Place& place) {
  command.option("--data", place.data, "folder for the database, keys and uploads", "TIMON_DATA");
  command.option("--database", place.database,
                 "libpq URI of a PostgreSQL database; SQLite in the data folder without it", "TIMON_DATABASE");
}

std::unique_ptr<storage::Database> open_database(const Place& place, std::size_t connections) {
  make_folder(place.data);
  const PrivateFiles privately;
  try {
    auto database = std::make_unique<storage::Database>(place.location(), connections);
    storage::migrate(*database, storage::embedded_migrations(), system_now());
    return database;
  } catch (const storage::DatabaseFailure& problem) {
    throw Refused("database_not_usable", {{"what", problem.what()}});
  }
}

FolderLock::FolderLock(const std::filesystem::path& folder) {
  const auto path = folder / "timon.lock";
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  const int problem = errno;
  if (descriptor_ >= 0) ::close(descriptor_);
  if (problem == EWOULDBLOCK) throw Refused("already_served", {{"folder", folder.string()}});
  throw Refused("folder_not_writable",
                {{"folder", folder.string()}, {"what", std::generic_category().message(problem)}});
}

FolderLock::~FolderLock() { ::close(descriptor_); }

}  // namespace timon::app
