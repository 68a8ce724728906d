#pragma once
// Needs from a list, one or many: new ones, and those with a known code brought up to date. All or nothing.

#include "domain/needs/need_rows.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::needs {

enum class ImportMode { DryRun, Write };

struct ImportNeeds {
  std::optional<timon::people::OfficeId> institution{};  ///< nothing: the caller's
  std::vector<timon::needs::NeedRow> rows{};
  ImportMode mode = ImportMode::Write;
};

struct ImportedNeeds {
  std::int64_t created = 0;
  std::int64_t updated = 0;
  std::int64_t unchanged = 0;
  std::int64_t kept = 0;  ///< that the list does not name
};

/// Refused: not allowed, every mistake of the rows, a row over another version than the one it names.
Result<ImportedNeeds> import_needs(const Context& context, const ImportNeeds& input);

}  // namespace timon::usecases::needs
