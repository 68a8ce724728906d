#include "usecases/documents/import_workbook.hpp"

#include <algorithm>

#include "formats/confined/places.hpp"
#include "storage/documents/workbook_key_store.hpp"
#include "usecases/documents/workbook_seal.hpp"
#include "usecases/reports/deliver_report.hpp"
#include "usecases/reports/save_report_draft.hpp"

namespace timon::usecases::documents {
namespace {

using formats::workbook::Workbook;
using reports::SaveReportDraft;
using storage::Session;
using storage::Transaction;
using timon::boards::PlanImage;
using timon::documents::RowChange;
using timon::documents::RowFault;

/// Of all requests together: each reader may take a processor.
constexpr std::ptrdiff_t most_at_once = 2;
constexpr std::chrono::milliseconds wait_for_place{4000};

formats::confined::Places& places() {
  static formats::confined::Places its(most_at_once);
  return its;
}

/// A person waits for it.
formats::workbook::ReadOptions reading() {
  formats::workbook::ReadOptions options;
  options.limits.memory_bytes = 512UL << 20;
  options.limits.file_bytes = workbook_limit;
  options.limits.unpacked_bytes = 64UL << 20;
  options.limits.cells = 300'000;
  options.limits.cpu_seconds = 10;
  options.limits.wall_seconds = 20;
  return options;
}

/// Before anything is read of the file.
Result<void> require_writing(const Context& context, const PlanImage& image, const reports::ReportAddress& address) {
  const auto at = context.database.read(
      [&](Session& session) { return reports::report_at(context, session, image, address, access::Action::Report); });
  return at ? Result<void>() : Result<void>(at.error());
}

struct Known {
  Workbook file;
  WorkbookSeal seal;
};

Result<Known> opened(const Context& context, const std::string& bytes) {
  const auto place = places().take(wait_for_place);
  if (!place) return unavailable("workbook_busy");
  const auto descriptor = formats::workbook::in_memory_file(bytes);
  auto file = formats::workbook::load_workbook(descriptor.number(), reading());
  if (!file) return file.error();
  const auto key =
      context.database.read([](Session& session) { return storage::documents::find_workbook_key(session); });
  auto seal = key ? read_seal(*file, *key) : std::nullopt;
  if (!seal) return invalid("file", "workbook_not_ours");
  return Known{*std::move(file), *std::move(seal)};
}

std::optional<Error> refusal_of_address(const PlanImage& image, const WorkbookSeal& seal,
                                        const reports::ReportAddress& address) {
  if (seal.plan != image.plan().id) return invalid("file", "workbook_of_other_plan");
  if (seal.office != address.office) {
    const auto* office = image.office(seal.office);
    return invalid("file", "workbook_of_other_office", {{"office", office != nullptr ? office->name : "—"}});
  }
  if (seal.period != address.period)
    return invalid("file", "workbook_of_other_period", {{"given", seal.period}, {"expected", address.period}});
  return std::nullopt;
}

std::optional<Error> refusal_of_age(const WorkbookSeal& seal, const WorkbookSeal& now) {
  if (seal.calendar != now.calendar) return invalid("file", "workbook_calendar_changed");
  if (seal.structure != now.structure) return invalid("file", "workbook_plan_changed");
  return std::nullopt;
}

struct Faced {
  std::string file{}, now{};
};

/// Fills in what the draft says of the same row.
Faced faced(const ReportWorkbook& workbook, JudgedRow& row) {
  const auto& its = row.its;
  if (its.asked) {
    row.kept_line = its.asked->filled;
    return {face_of(its.line), face_of(row.kept_line)};
  }
  if (its.name == offices_name) {
    row.kept_offices = workbook.offices();
    return {face_of(its.offices), face_of(row.kept_offices)};
  }
  const auto words = workbook.words();
  if (its.name == activities_name) row.kept_words = words.activities;
  if (its.name == joint_work_name) row.kept_words = words.joint_work;
  if (its.name == next_period_name) row.kept_words = words.next_period;
  return {face_of(its.words), face_of(row.kept_words)};
}

RowChange change_of(const ReportWorkbook& workbook, const WorkbookSeal& seal, JudgedRow& row) {
  const auto base = seal.rows.find(row.its.name);
  const auto [file, now] = faced(workbook, row);
  return timon::documents::change_of(
      {base == seal.rows.end() ? std::string() : base->second, digest_of(file), digest_of(now)});
}

/// The draft with the rows that are taken in the place of its own.
SaveReportDraft draft_with(const ReportWorkbook& workbook, const ImportWorkbook& input,
                           const std::vector<const WorkbookRow*>& taken) {
  auto words = workbook.words();
  SaveReportDraft draft{
      .address = input.address, .version = workbook.version(), .offices = workbook.offices(), .on = input.on};
  for (const auto& line : workbook.lines) draft.lines.push_back(line.filled);
  for (const auto* row : taken) {
    if (row->asked)
      *std::ranges::find(draft.lines, row->asked->subject_id, &timon::reports::ReportLine::subject_id) = row->line;
    if (row->name == offices_name) draft.offices = row->offices;
    if (row->name == activities_name) words.activities = row->words;
    if (row->name == joint_work_name) words.joint_work = row->words;
    if (row->name == next_period_name) words.next_period = row->words;
  }
  draft.activities = words.activities;
  draft.joint_work = words.joint_work;
  draft.next_period = words.next_period;
  return draft;
}

struct Trial {
  std::vector<FieldError> refused{};  ///< by saving
  std::vector<FieldError> lacking{};  ///< for delivery
};

/// What saving and delivering would say. Nothing of it stays.
Result<Trial> tried(const Context& context, const PlanImage& image, const SaveReportDraft& draft) {
  Trial trial;
  bool was_kept = false;
  const auto end = context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto kept = reports::save_report_draft_in(context, transaction, image, draft);
    if (!kept) return kept.error();
    trial.lacking = reports::lacks_of_draft(context, transaction, image, *kept, draft.on);
    was_kept = true;
    return Error{};  // takes it back: it was only tried
  });
  if (was_kept) return trial;
  trial.refused = end.error().fields;
  const auto is_of_row = [](const FieldError& error) { return error.field != "period" && error.field != "lines"; };
  if (trial.refused.empty() || !std::ranges::all_of(trial.refused, is_of_row)) return end.error();
  return trial;
}

/// `lines[120].value` is of the row 120, `offices` of its own.
bool is_of(const FieldError& error, const std::string& row) {
  return error.field == row || error.field.starts_with("lines[" + row + "].");
}

std::vector<FieldError> errors_of(const std::vector<FieldError>& errors, const std::string& row) {
  std::vector<FieldError> its;
  for (auto error : errors)
    if (is_of(error, row)) {
      if (const auto dot = error.field.rfind("]."); dot != std::string::npos) error.field.erase(0, dot + 2);
      its.push_back(std::move(error));
    }
  return its;
}

class Judge {
 public:
  Judge(const Context& context, const ReportWorkbook& workbook, const WorkbookSeal& seal, const ImportWorkbook& input)
      : context_(context), workbook_(workbook), seal_(seal), input_(input) {}

  Result<void> judge(std::vector<WorkbookRow> read) {
    for (auto& row : read) {
      auto& judged = rows_.emplace_back(JudgedRow{.its = std::move(row)});
      const auto change = change_of(workbook_, seal_, judged);
      const auto fault = judged.its.refusals.empty() ? RowFault::None : RowFault::Refused;
      judged.verdict = timon::documents::verdict_of(change, fault);
      judged.reasons = judged.its.refusals;
      if (change == RowChange::Clash) judged.reasons.push_back({"row", "workbook_row_changed", {}});
    }
    auto trial = tried(context_, *workbook_.image, draft());
    if (!trial) return trial.error();
    // What saving refuses is left out, and the rest asked again.
    if (!trial->refused.empty()) {
      refuse(trial->refused);
      trial = tried(context_, *workbook_.image, draft());
      if (!trial) return trial.error();
      if (!trial->refused.empty()) return invalid(std::move(trial->refused));
    }
    tell_lacks(trial->lacking);
    return {};
  }

  SaveReportDraft draft() const {
    std::vector<const WorkbookRow*> taken;
    for (const auto& row : rows_)
      if (is_taken(row)) taken.push_back(&row.its);
    return draft_with(workbook_, input_, taken);
  }
  bool has_any(bool (*is)(const JudgedRow&)) const { return std::ranges::any_of(rows_, is); }
  std::int64_t refused() const { return std::ranges::count(rows_, RowVerdict::Refused, &JudgedRow::verdict); }
  std::vector<JudgedRow> rows() && { return std::move(rows_); }

  static bool is_taken(const JudgedRow& row) {
    return row.verdict == RowVerdict::Written || row.verdict == RowVerdict::Incomplete;
  }

 private:
  void refuse(const std::vector<FieldError>& errors) {
    for (auto& row : rows_) {
      if (!is_taken(row)) continue;
      row.reasons = errors_of(errors, row.its.name);
      if (!row.reasons.empty()) row.verdict = RowVerdict::Refused;
    }
  }
  /// Also of a row that is left as it was: what its line still lacks is worth knowing.
  void tell_lacks(const std::vector<FieldError>& lacking) {
    for (auto& row : rows_) {
      if (row.verdict == RowVerdict::Refused) continue;
      row.reasons = errors_of(lacking, row.its.name);
      if (!row.reasons.empty() && is_taken(row))
        row.verdict = timon::documents::verdict_of(RowChange::Taken, RowFault::Lacks);
    }
  }

  const Context& context_;
  const ReportWorkbook& workbook_;
  const WorkbookSeal& seal_;
  const ImportWorkbook& input_;
  std::vector<JudgedRow> rows_{};
};

Result<ImportedWorkbook> written(const Context& context, const ReportWorkbook& workbook, const ImportWorkbook& input,
                                 Judge judge) {
  ImportedWorkbook imported{.version = workbook.version()};
  if (input.mode != ImportMode::DryRun) {
    if (input.version != workbook.version()) return conflict("version_mismatch");
    if (input.mode == ImportMode::AllOrNothing && judge.refused() > 0)
      return invalid("file", "workbook_rows_refused", {{"count", std::to_string(judge.refused())}});
    if (judge.has_any(&Judge::is_taken)) {
      const auto kept = reports::save_report_draft(context, *workbook.image, judge.draft());
      if (!kept) return kept.error();
      imported.version = kept->version;
      imported.is_written = true;
    }
  }
  imported.rows = std::move(judge).rows();
  return imported;
}

}  // namespace

Result<ImportedWorkbook> import_workbook(const Context& context, const PlanImage& image, const ImportWorkbook& input,
                                         const DrawWorkbook& draw) {
  if (auto allowed = require_writing(context, image, input.address); !allowed) return allowed.error();
  const auto known = opened(context, input.bytes);
  if (!known) return known.error();
  if (auto refusal = refusal_of_address(image, known->seal, input.address)) return *std::move(refusal);
  const auto workbook = report_workbook(context, image, input.address, input.on);
  if (!workbook) return workbook.error();
  const auto form = draw(*workbook);
  if (auto refusal = refusal_of_age(known->seal, seal_of(*workbook, form))) return *std::move(refusal);
  if (auto refusal = refusal_of_structure(known->file, form, *workbook)) return *std::move(refusal);
  Judge judge(context, *workbook, known->seal, input);
  if (auto judged = judge.judge(read_rows(known->file, form, *workbook)); !judged) return judged.error();
  return written(context, *workbook, input, std::move(judge));
}

}  // namespace timon::usecases::documents
