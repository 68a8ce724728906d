#include "usecases/imports/import_plan.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>

#include "base/secret.hpp"
#include "domain/access/permissions.hpp"
#include "domain/imports/findings.hpp"
#include "formats/workbook/workbook.hpp"
#include "storage/imports/import_store.hpp"
#include "storage/people/office_store.hpp"
#include "usecases/imports/extract_plan.hpp"
#include "usecases/imports/read_map.hpp"
#include "usecases/imports/save_changes.hpp"

namespace timon::usecases::imports {
namespace {

namespace store = storage::imports;
using formats::workbook::Workbook;
using plans::Severity;
using storage::Session;
using storage::Transaction;
using timon::access::Action;
using timon::imports::PlanChanges;

constexpr std::size_t most_verdicts = 100'000;
constexpr auto between_signs = std::chrono::milliseconds(500);

Result<timon::people::OfficeId> institution_of(const Context& context, const BeginImport& input) {
  return context.database.read([&](Session& session) -> Result<timon::people::OfficeId> {
    auto id = input.institution ? input.institution : context.caller.institution_id;
    std::vector<timon::people::OfficeId> all;
    for (const auto& office : storage::people::offices(session))
      if (office.kind == people::OfficeKind::Institution) all.push_back(office.id);
    if (!id && all.size() == 1) id = all.front();
    if (!id) return invalid("institution", "required");
    if (std::ranges::find(all, *id) == all.end()) return not_found();
    if (auto allowed = timon::access::require(context.caller, Action::ImportPlan, timon::access::in_institution(*id));
        !allowed)
      return allowed.error();
    return *id;
  });
}

std::string hash_of_file(int workbook) {
  struct stat facts {};
  fstat(workbook, &facts);
  std::string bytes(static_cast<std::size_t>(facts.st_size), '\0');
  const auto count = pread(workbook, bytes.data(), bytes.size(), 0);
  bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  return sha256_hex(bytes);
}

bool has_errors(const std::vector<Verdict>& verdicts) {
  return std::ranges::any_of(verdicts, [](const Verdict& verdict) { return verdict.severity == Severity::Error; });
}

/// Errors without a place speak of the whole import: no row can be left out to heal them.
bool is_hopeless(const std::vector<Verdict>& verdicts) {
  return std::ranges::any_of(
      verdicts, [](const Verdict& verdict) { return verdict.severity == Severity::Error && verdict.origin.row == 0; });
}

class Run {
 public:
  Run(const Context& context, BegunImport& begun, const Progress& progress)
      : context_(context), import_(begun.import), map_(begun.map), progress_(progress) {}

  Import run(int workbook) {
    const auto read = load(workbook);
    if (!read) return end_unread(read.error());
    import_.file_hash = hash_of_file(workbook);
    extracted_ = extract_plan(*read, map_);
    import_.total_rows = import_.read_rows = static_cast<std::int64_t>(extracted_.plan.rows);
    if (!goes_on(extracted_.plan.rows)) return end(ImportState::Cancelled);
    judge();
    if (import_.mode == ImportMode::DryRun) return end(ImportState::Done);
    if (is_refused()) return end(ImportState::Refused);
    return save();
  }

 private:
  Result<Workbook> load(int workbook) {
    formats::workbook::ReadOptions options;
    options.delimited = map_.delimited;
    options.keep_going = [this](std::uint64_t rows) { return goes_on(rows); };
    return formats::workbook::load_workbook(workbook, options);
  }

  /// Tells how far it is and asks whether somebody wants it to stop, twice a second at most.
  bool goes_on(std::uint64_t rows) {
    if (progress_ && !progress_(rows)) return false;
    const auto now = std::chrono::steady_clock::now();
    if (now - last_sign_ < between_signs) return true;
    last_sign_ = now;
    context_.database.write([&](Transaction& transaction) {
      store::set_read_rows(transaction, import_.id, static_cast<std::int64_t>(rows));
    });
    return !context_.database.read([&](Session& session) { return store::is_cancel_requested(session, import_.id); });
  }

  const std::string& plan_code() const { return map_.plan.code; }

  timon::imports::ChangeOptions options() const {
    timon::imports::ChangeOptions options;
    const auto here = timon::access::in_institution(import_.institution_id);
    options.may_create_offices =
        map_.may_create_offices && timon::access::may(context_.caller, Action::ManageOffices, here);
    options.may_create_measures =
        map_.may_create_measures && timon::access::may(context_.caller, Action::ManageMeasures, here);
    options.offices = map_.offices;
    options.measures = map_.measures;
    options.person_id = context_.caller.person_id;
    options.import_id = import_.id.value;
    options.reason = import_.file_name;
    options.now = context_.clock();
    options.make_id = next_id_number;
    return options;
  }

  std::vector<timon::imports::KnownElement> known_elements(const Present& present) const {
    std::vector<timon::imports::KnownElement> known;
    for (const auto& element : present.plan.elements)
      for (const auto& level : present.plan.levels.items)
        if (level.id == element.level_id) known.push_back({element.code, level.code});
    return known;
  }

  /// Everything that can be said against the workbook, without holding the writer.
  void judge() {
    const auto present = context_.database.read([&](Session& session) {
      return present_plan(session, import_.institution_id, plan_code(), extracted_.plan, context_.clock());
    });
    verdicts_ = extracted_.verdicts;
    append(timon::imports::findings_of(extracted_.plan, known_elements(present)));
    append(present.verdicts);
    const auto changes = changes_of(accepted(), present.plan, options());
    append(changes.verdicts);
    count(changes);
    if (!present.is_new) import_.plan_id = present.plan.plan.id;
  }

  /// What would be written: without the rows in error where that was asked for.
  timon::imports::ImportedPlan accepted() const {
    return import_.mode == ImportMode::GoodRows ? timon::imports::without_refused(extracted_.plan, verdicts_)
                                                : extracted_.plan;
  }

  void append(const std::vector<Verdict>& more) { verdicts_.insert(verdicts_.end(), more.begin(), more.end()); }

  void count(const PlanChanges& changes) {
    import_.created_count = changes.created;
    import_.updated_count = changes.updated;
    import_.unchanged_count = changes.unchanged;
    import_.refused_count = static_cast<std::int64_t>(timon::imports::refused_rows(verdicts_));
  }

  bool is_refused() const {
    return import_.mode == ImportMode::GoodRows ? is_hopeless(verdicts_) : has_errors(verdicts_);
  }

  /// Read and compared once more under the writer, so that nothing which changed meanwhile is overwritten.
  Import save() {
    const auto saved = context_.database.write([&](Transaction& transaction) -> Result<void> {
      const auto rest = accepted();
      auto present = present_plan(transaction, import_.institution_id, plan_code(), rest, context_.clock());
      const auto changes = changes_of(rest, present.plan, options());
      if (!changes.verdicts.empty() && import_.mode != ImportMode::GoodRows) return conflict("conflict");
      auto written = save_changes(context_, transaction, present, changes, import_, digest_of(rest));
      if (!written) return written.error();
      count(changes);
      import_.plan_id = present.plan.plan.id;
      return {};
    });
    if (saved) return end(ImportState::Done);
    import_.failure_code = saved.error().code;
    return end(ImportState::Refused);
  }

  Import end_unread(const Error& error) {
    if (error.code == "cancelled") return end(ImportState::Cancelled);
    const auto code = error.fields.empty() ? error.code : error.fields.front().code;
    std::string value, limit;
    if (!error.fields.empty())
      for (const auto& [name, text] : error.fields.front().arguments) (name == "limit" ? limit : value) = text;
    verdicts_.push_back({Severity::Error, code, {}, value, limit});
    import_.failure_code = code;
    return end(ImportState::Refused);
  }

  Import end(ImportState state) {
    import_.state = state;
    if (state == ImportState::Refused || state == ImportState::Cancelled)
      import_.created_count = import_.updated_count = import_.unchanged_count = 0;
    import_.finished_at = context_.clock();
    std::ranges::stable_sort(verdicts_, {}, &Verdict::severity);
    if (verdicts_.size() > most_verdicts) verdicts_.resize(most_verdicts);
    context_.database.write([&](Transaction& transaction) {
      store::save_import(transaction, import_);
      store::add_verdicts(transaction, import_.id, verdicts_);
    });
    return import_;
  }

  const Context& context_;
  Import& import_;
  ImportMap& map_;
  const Progress& progress_;
  Extracted extracted_;
  std::vector<Verdict> verdicts_;
  std::chrono::steady_clock::time_point last_sign_ = std::chrono::steady_clock::now();
};

}  // namespace

Result<BegunImport> begin_import(const Context& context, const BeginImport& input) {
  const auto institution = institution_of(context, input);
  if (!institution) return institution.error();
  auto map = read_map(input.map);
  if (!map) return map.error();
  if (input.plan) map->plan.code = *input.plan;
  BegunImport begun{{}, *std::move(map)};
  auto& import = begun.import;
  import.id = next_id<ImportId>();
  import.institution_id = *institution;
  import.person_id = context.caller.person_id;
  import.file_name = input.file_name;
  import.map_text = input.map;
  import.mode = input.mode;
  import.started_at = context.clock();
  context.database.write([&](Transaction& transaction) { store::add_import(transaction, import); });
  return begun;
}

Import run_import(const Context& context, BegunImport begun, int workbook, const Progress& progress) {
  try {
    return Run(context, begun, progress).run(workbook);
  } catch (...) {
    begun.import.state = ImportState::Failed;
    begun.import.failure_code = "internal_error";
    begun.import.finished_at = context.clock();
    context.database.write([&](Transaction& transaction) { store::save_import(transaction, begun.import); });
    throw;
  }
}

void fail_left_imports(const Context& context) {
  context.database.write([&](Transaction& transaction) { store::fail_running(transaction, context.clock()); });
}

}  // namespace timon::usecases::imports
