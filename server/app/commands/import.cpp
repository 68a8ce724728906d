// `timon import FILE --map MAP [--dry-run] [--good-rows] [--report OUT]`: a plan out of a workbook.

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <iostream>
#include <sstream>

#include "app/acting.hpp"
#include "app/commands/commands.hpp"
#include "app/place.hpp"
#include "storage/imports/import_store.hpp"
#include "storage/people/office_store.hpp"
#include "usecases/imports/import_plan.hpp"
#include "usecases/imports/show_imports.hpp"

namespace timon::app {
namespace {

using namespace usecases::imports;

struct Options {
  Place place;
  std::string as;
  std::string file, map;
  std::optional<std::string> plan, institution, report;
  bool is_dry_run = false;
  bool takes_good_rows = false;
};

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Refused("file_not_found", {{"file", path}});
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

BeginImport input_of(const Options& options, storage::Database& database) {
  BeginImport input{std::filesystem::path(options.file).filename().string(),
                    text_of(options.map),
                    ImportMode::AllOrNothing,
                    options.plan,
                    {}};
  if (options.takes_good_rows) input.mode = ImportMode::GoodRows;
  if (options.is_dry_run) input.mode = ImportMode::DryRun;
  if (!options.institution) return input;
  for (const auto& office : database.read([](storage::Session& session) { return storage::people::offices(session); }))
    if (office.kind == people::OfficeKind::Institution && office.code == *options.institution)
      input.institution = office.id;
  if (!input.institution) throw Refused(invalid("institution", "unknown_institution"));
  return input;
}

void write_report(const usecases::Context& context, ImportId id, const std::string& path) {
  std::ofstream out(path, std::ios::binary);
  if (!out) throw Refused("cannot_write", {{"file", path}});
  out << must(verdicts_as_csv(
      context, id, [](const Verdict& verdict) { return sentence("error." + verdict.code, arguments_of(verdict)); }));
}

void print_first_verdicts(const usecases::Context& context, ImportId id) {
  constexpr std::int64_t shown = 20;
  const auto page = must(list_verdicts(context, {id, {}, 0, shown}));
  for (const auto& [number, verdict] : page.items)
    std::cerr << name_of(verdict.severity) << " [" << verdict.code << "] " << verdict.origin.sheet << "!"
              << verdict.origin.column << (verdict.origin.row ? std::to_string(verdict.origin.row) : "") << ": "
              << sentence("error." + verdict.code, arguments_of(verdict)) << "\n";
}

int import(const Options& options) {
  const auto database = open_database(options.place);
  const Acting acting(*database, options.as);
  const auto context = acting.context();
  const int workbook = open(options.file.c_str(), O_RDONLY | O_CLOEXEC);
  if (workbook < 0) throw Refused("file_not_found", {{"file", options.file}});
  const formats::workbook::Descriptor file(workbook);
  auto begun = must(begin_import(context, input_of(options, *database)));
  const auto ended = run_import(context, std::move(begun), file.number());
  print_first_verdicts(context, ended.id);
  if (options.report) write_report(context, ended.id, *options.report);
  std::cout << sentence("import.counts", {{"created", std::to_string(ended.created_count)},
                                          {"updated", std::to_string(ended.updated_count)},
                                          {"unchanged", std::to_string(ended.unchanged_count)},
                                          {"refused", std::to_string(ended.refused_count)}})
            << "\n";
  const bool is_clean_trial = ended.mode == ImportMode::DryRun && ended.refused_count == 0;
  if (ended.state != ImportState::Done || (ended.mode == ImportMode::DryRun && !is_clean_trial)) {
    std::cerr << "timon: [import_refused] " << sentence("error.import_refused") << "\n";
    return refused;
  }
  return done;
}

}  // namespace

void add_import(CommandLine& line) {
  auto options = std::make_shared<Options>();
  auto command = line.command("import", "Bring in a plan from a workbook (.xlsx, .xls, CSV) by a map");
  add_place(command, options->place);
  add_as(command, options->as);
  command.argument("FILE", options->file, "the workbook")
      .required("--map", options->map, "the map, TOML: docs/guides/import.md")
      .option("--plan", options->plan, "code of the plan; the map's own without it")
      .option("--institution", options->institution, "code of the institution; the only one without it")
      .option("--report", options->report, "write all verdicts there, as CSV")
      .flag("--dry-run", options->is_dry_run, "judge everything, keep nothing")
      .flag("--good-rows", options->takes_good_rows, "take the rows without errors instead of all or nothing");
  command.runs([options] { return import(*options); });
}

}  // namespace timon::app
