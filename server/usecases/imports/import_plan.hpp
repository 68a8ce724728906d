#pragma once
// A plan out of a workbook into the database: tried first, or at once; all or nothing, or the rows without errors. Rows
// are read in a child process, judged without the writer, written in one transaction of at most a few seconds.

#include <filesystem>

#include "domain/imports/import.hpp"
#include "formats/workbook/reader.hpp"
#include "usecases/context.hpp"
#include "usecases/imports/import_map.hpp"

namespace timon::usecases::imports {

using timon::imports::Import;
using timon::imports::ImportId;
using timon::imports::ImportMode;
using timon::imports::ImportState;

struct BeginImport {
  std::string file_name;
  std::string map;  ///< TOML
  ImportMode mode = ImportMode::AllOrNothing;
  std::optional<std::string> plan{};                     ///< its code; nothing: the map's own
  std::optional<timon::people::OfficeId> institution{};  ///< nothing: the caller's, or the only one there is
};

/// What run_import goes on with. The map is already read, so that its mistakes are told at once.
struct BegunImport {
  Import import;
  ImportMap map;
};

/// Refused: not allowed there, a map with mistakes.
Result<BegunImport> begin_import(const Context& context, const BeginImport& input);

/// Tells how many rows were read; false stops.
using Progress = std::function<bool(std::uint64_t rows)>;

/// Reads the workbook and does what the mode says. The import that comes back says how it ended; its verdicts are in
/// the database. `workbook` is seekable.
Import run_import(const Context& context, BegunImport begun, int workbook, const Progress& progress = {});
/// The same of a file. One that cannot be opened throws, and leaves the import failed.
Import run_import(const Context& context, BegunImport begun, const std::filesystem::path& workbook);

/// What was running when the program stopped will never end by itself.
void fail_left_imports(const Context& context);

}  // namespace timon::usecases::imports
