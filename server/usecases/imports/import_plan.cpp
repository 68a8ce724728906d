#include "usecases/imports/import_plan.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <system_error>

#include "base/secret.hpp"
#include "domain/access/permissions.hpp"
#include "domain/imports/findings.hpp"
#include "formats/workbook/workbook.hpp"
#include "storage/imports/import_store.hpp"
#include "storage/ledger/change_store.hpp"
#include "storage/people/office_store.hpp"
#include "usecases/imports/extract_plan.hpp"
#include "usecases/imports/judge_plan.hpp"
#include "usecases/imports/read_map.hpp"
#include "usecases/imports/save_changes.hpp"

namespace timon::usecases::imports {
namespace {

namespace store = storage::imports;
using formats::workbook::Descriptor;
using formats::workbook::Workbook;
using plans::Severity;
using storage::Session;
using storage::Transaction;
using timon::access::Action;

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

class Run {
 public:
  Run(const Context& context, BegunImport& begun, const Progress& progress)
      : context_(context), import_(begun.import), map_(begun.map), progress_(progress) {}

  Import run(int workbook) {
    if (!goes_on(0)) return end(ImportState::Cancelled);
    const auto read = load(workbook);
    if (!read) return end_unread(read.error());
    import_.file_hash = hash_of_file(workbook);
    extracted_ = extract_plan(*read, map_, [this] { return goes_on(read_rows_); });
    if (extracted_.is_stopped) return end(ImportState::Cancelled);
    import_.total_rows = import_.read_rows = static_cast<std::int64_t>(extracted_.plan.rows);
    if (!goes_on(extracted_.plan.rows)) return end(ImportState::Cancelled);
    context_.database.read([&](Session& session) { judge(session); });
    if (import_.mode == ImportMode::DryRun) return end(ImportState::Done);
    if (judged_.is_refused) return end(ImportState::Refused);
    if (progress_ && !progress_(extracted_.plan.rows)) return end(ImportState::Cancelled);
    return save_ahead() ? import_ : save();
  }

 private:
  Result<Workbook> load(int workbook) {
    formats::workbook::ReadOptions options;
    options.delimited = map_.delimited;
    options.keep_going = [this](std::uint64_t rows) { return goes_on(read_rows_ = rows); };
    return formats::workbook::load_workbook(workbook, options);
  }

  /// Tells how far it is and asks whether somebody wants it to stop: at once, then twice a second at most.
  bool goes_on(std::uint64_t rows) {
    if (progress_ && !progress_(rows)) return false;
    const auto now = std::chrono::steady_clock::now();
    if (last_sign_ && now - *last_sign_ < between_signs) return true;
    last_sign_ = now;
    return context_.database.write([&](Transaction& transaction) {
      store::set_read_rows(transaction, import_.id, static_cast<std::int64_t>(rows));
      return !store::is_cancel_requested(transaction, import_.id);
    });
  }

  void judge(Session& session) {
    judged_at_ = storage::ledger::last_change(session);
    judged_ = judge_plan(context_, session, {import_, map_, extracted_});
    verdicts_ = judged_.verdicts;
    const auto& changes = judged_.changes;
    import_.created_count = changes.created;
    import_.updated_count = changes.updated;
    import_.unchanged_count = changes.unchanged;
    import_.refused_count = static_cast<std::int64_t>(timon::imports::refused_rows(verdicts_));
    if (!judged_.present.is_new) import_.plan_id = judged_.present.plan.plan.id;
  }

  /// What is new is added before the turn to write, so that others do not wait for it: on PostgreSQL, checking the
  /// references of each row takes seconds. Nothing of it is kept where something it was judged by changed since.
  Result<void> save_ahead() {
    const auto digest = digest_of(judged_.accepted);
    return context_.database.write_ahead([&](Transaction& transaction) -> Result<void> {
      if (!is_as_judged(transaction)) return conflict("version_mismatch");
      add_what_is_new(transaction, judged_.present, judged_.changes);
      transaction.take_turn();
      if (!is_as_judged(transaction)) return conflict("version_mismatch");
      return finish(transaction, digest);
    });
  }

  bool is_as_judged(Transaction& transaction) {
    const auto& plan = judged_.present.plan.plan;
    return !store::has_changed_since(transaction, judged_at_, plan.institution_id, plan.id) &&
           !store::is_cancel_requested(transaction, import_.id);
  }

  /// It ends in the transaction that writes it: who asks it to stop does so before it is written, or is told that it
  /// has ended.
  Result<void> finish(Transaction& transaction, const std::string& digest) {
    auto written = save_changes(context_, transaction, judged_.present, judged_.changes, import_, digest);
    if (!written) return written.error();
    import_.plan_id = judged_.present.plan.plan.id;
    keep_end(transaction, ImportState::Done);
    return {};
  }

  /// Where something changed meanwhile: judged once more under the writer, so that nothing of it is overwritten.
  Import save() {
    const auto saved = context_.database.write([&](Transaction& transaction) -> Result<void> {
      if (store::is_cancel_requested(transaction, import_.id)) return conflict("cancelled");
      judge(transaction);
      if (judged_.is_refused) return conflict("import_refused");
      add_what_is_new(transaction, judged_.present, judged_.changes);
      return finish(transaction, digest_of(judged_.accepted));
    });
    if (saved) return import_;
    const auto& code = saved.error().code;
    if (code == "cancelled") return end(ImportState::Cancelled);
    if (code != "import_refused") import_.failure_code = code;
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
    if (state == ImportState::Refused || state == ImportState::Cancelled)
      import_.created_count = import_.updated_count = import_.unchanged_count = 0;
    context_.database.write([&](Transaction& transaction) { keep_end(transaction, state); });
    return import_;
  }

  void keep_end(Transaction& transaction, ImportState state) {
    import_.state = state;
    import_.finished_at = context_.clock();
    std::ranges::stable_sort(verdicts_, {}, &Verdict::severity);
    if (verdicts_.size() > most_verdicts) verdicts_.resize(most_verdicts);
    store::save_import(transaction, import_);
    store::add_verdicts(transaction, import_.id, verdicts_);
  }

  const Context& context_;
  Import& import_;
  ImportMap& map_;
  const Progress& progress_;
  Extracted extracted_;
  JudgedPlan judged_;
  std::int64_t judged_at_ = 0;  ///< the last change then
  std::vector<Verdict> verdicts_;
  std::uint64_t read_rows_ = 0;
  std::optional<std::chrono::steady_clock::time_point> last_sign_;
};

/// An import that something broke does not seem to run for ever.
template <class Work>
Import failing(const Context& context, Import& import, Work work) {
  try {
    return work();
  } catch (...) {
    import.state = ImportState::Failed;
    import.failure_code = "internal_error";
    import.finished_at = context.clock();
    context.database.write([&](Transaction& transaction) { store::save_import(transaction, import); });
    throw;
  }
}

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
  return failing(context, begun.import, [&] { return Run(context, begun, progress).run(workbook); });
}

Import run_import(const Context& context, BegunImport begun, const std::filesystem::path& workbook) {
  return failing(context, begun.import, [&] {
    const Descriptor file(open(workbook.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) throw std::system_error(errno, std::generic_category(), workbook.string());
    return Run(context, begun, {}).run(file.number());
  });
}

void fail_left_imports(const Context& context) {
  context.database.write([&](Transaction& transaction) { store::fail_running(transaction, context.clock()); });
}

}  // namespace timon::usecases::imports
