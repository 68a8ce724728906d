// `timon export --plan CODE [--on DAY] [--format csv|json] [--out FILE]`: every element with facts and exact figures.

#include <fstream>
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/place.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/imports/export_plan.hpp"

namespace timon::app {
namespace {

using usecases::imports::ExportFormat;

struct Options {
  Place place;
  std::string plan;
  std::optional<std::string> on, out;
  std::string format = "csv";
};

plans::PlanId plan_by_code(storage::Database& database, const std::string& code) {
  for (const auto& plan : database.read([](storage::Session& session) { return storage::plans::list_plans(session); }))
    if (plan.code == code) return plan.id;
  throw Refused("plan_not_found", {{"plan", code}});
}

usecases::imports::ExportPlan input_of(const Options& options, storage::Database& database) {
  usecases::imports::ExportPlan input{plan_by_code(database, options.plan), {}, ExportFormat::Csv};
  const auto format = parse_name<ExportFormat>(options.format);
  if (!format) throw Refused(invalid("format", "unknown_name", {{"value", options.format}, {"expected", "csv, json"}}));
  input.format = *format;
  if (!options.on) return input;
  input.on = parse_day(*options.on);
  if (!input.on) throw Refused(invalid("on", "wrong_type", {{"expected", "day"}}));
  return input;
}

int export_plan(const Options& options) {
  const auto database = open_database(options.place);
  const auto system = access::the_system();
  const Clock clock = system_now;
  usecases::boards::PlanMemory memory;
  const auto exported =
      must(usecases::imports::export_plan({*database, system, clock}, memory, input_of(options, *database)));
  if (!options.out) {
    std::cout << exported.text << std::flush;
    return done;
  }
  std::ofstream out(*options.out, std::ios::binary);
  out << exported.text;
  if (!out.flush()) throw Refused("cannot_write", {{"file", *options.out}});
  return done;
}

}  // namespace

void add_export(CommandLine& line) {
  auto options = std::make_shared<Options>();
  auto command = line.command("export", "Write a whole plan as a table: every element with facts and exact figures");
  add_place(command, options->place);
  command.required("--plan", options->plan, "code of the plan")
      .option("--on", options->on, "day of evaluation, 2026-06-30; today without it")
      .option("--format", options->format, "csv or json")
      .option("--out", options->out, "file to write; standard output without it");
  command.runs([options] { return export_plan(*options); });
}

}  // namespace timon::app
