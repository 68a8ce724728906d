#pragma once
// Imports that were tried, with their verdicts, which stay downloadable.

#include <optional>
#include <vector>

#include "domain/imports/import.hpp"
#include "domain/imports/verdict.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::imports {

using timon::imports::Import;
using timon::imports::ImportId;
using timon::imports::Verdict;
using timon::plans::Severity;

void add_import(Transaction& transaction, const Import& import);
std::optional<Import> find_import(Session& session, ImportId id);
/// Newest first, those before `before`.
std::vector<Import> list_imports(Session& session, ImportId before, std::int64_t limit);

struct ImportNames {
  ImportId id;
  std::optional<std::string> plan_code;
  std::optional<std::string> person_name;
};
/// From the oldest to the newest, both included.
std::vector<ImportNames> names_of_imports(Session& session, ImportId oldest, ImportId newest);
/// Everything that changes while it runs.
void save_import(Transaction& transaction, const Import& import);
void set_read_rows(Transaction& transaction, ImportId id, std::int64_t rows);
/// False when it no longer runs.
bool request_cancel(Transaction& transaction, ImportId id);
bool is_cancel_requested(Session& session, ImportId id);
/// Whether anything changed after `sequence` that an import into the plan was judged by: the plan itself, offices,
/// periods and measures; of the institution also its other plans and imports, which may have made some.
bool has_changed_since(Session& session, std::int64_t sequence, timon::people::OfficeId institution,
                       timon::plans::PlanId plan);
/// Those that still run, of a program that is gone.
void fail_running(Transaction& transaction, Instant now);

struct NumberedVerdict {
  std::int64_t number = 0;
  Verdict verdict;
};
void add_verdicts(Transaction& transaction, ImportId id, const std::vector<Verdict>& verdicts);
/// In order, those after `after`, of one severity or of all.
std::vector<NumberedVerdict> list_verdicts(Session& session, ImportId id, std::optional<Severity> severity,
                                           std::int64_t after, std::int64_t limit);
struct SeverityCount {
  ImportId import_id;
  Severity severity = Severity::Error;
  std::int64_t count = 0;
};
/// Of imports from the oldest to the newest, both included.
std::vector<SeverityCount> count_verdicts(Session& session, ImportId oldest, ImportId newest);

}  // namespace timon::storage::imports
