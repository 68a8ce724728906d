#pragma once
// Imports that were tried, how far one is, what it said; and asking one to stop.

#include <functional>

#include "domain/imports/import.hpp"
#include "domain/imports/verdict.hpp"
#include "storage/imports/import_store.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::imports {

using storage::imports::NumberedVerdict;
using storage::imports::SeverityCount;
using timon::imports::Import;
using timon::imports::ImportId;
using timon::imports::Verdict;

struct ShownImport {
  Import import;
  std::vector<SeverityCount> severities;
  std::optional<std::string> plan_code;
  std::optional<std::string> person_name;
};

Result<ShownImport> show_import(const Context& context, ImportId id);

struct ListImports {
  ImportId before{INT64_MAX};
  std::int64_t limit = 1000;
};
struct ImportPage {
  std::vector<ShownImport> items{};
  bool has_more = false;
};
/// Newest first, of all institutions whose imports the caller may see.
Result<ImportPage> list_imports(const Context& context, const ListImports& input);

struct ListVerdicts {
  ImportId import;
  std::optional<timon::plans::Severity> severity{};
  std::int64_t after = 0;
  std::int64_t limit = 1000;
};
struct VerdictPage {
  std::vector<NumberedVerdict> items{};
  bool has_more = false;
};
Result<VerdictPage> list_verdicts(const Context& context, const ListVerdicts& input);

/// All verdicts as a table; `say` gives the sentence of one.
Result<std::string> verdicts_as_csv(const Context& context, ImportId id,
                                    const std::function<std::string(const Verdict&)>& say);

/// Refused: it no longer runs.
Result<void> cancel_import(const Context& context, ImportId id);

/// The arguments for a verdict's sentence, by all the names that sentences use for value and expectation.
Arguments arguments_of(const Verdict& verdict);

}  // namespace timon::usecases::imports
