#pragma once
// Brings a database to the newest schema: forward only, all pending files in one write transaction, which also keeps
// a second starter waiting. Refuses gaps, files changed since they ran, and a half pair of siblings. A database that
// is newer than the program is left alone: migrations expand before they contract.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "storage/engine/database.hpp"

namespace timon::storage {

/// `0002_people.sql` and its text; `0009_search.sqlite.sql` stands beside `0009_search.postgresql.sql`.
struct Migration {
  std::string name;
  std::string text;
};

struct MigrationFailure : DatabaseFailure {
  using DatabaseFailure::DatabaseFailure;
};

/// The files for one engine, ordered. Throws MigrationFailure for gaps, doubles and half pairs.
std::vector<Migration> migrations_for(Engine engine, std::span<const Migration> files);

/// The files of schema/ that are part of the program.
std::vector<Migration> embedded_migrations();

/// Returns how many were applied now.
int migrate(Database& database, std::span<const Migration> files, Instant now);

}  // namespace timon::storage
