// `timon guess-map FILE`: the map that a workbook's headings suggest, to be looked over and given to `timon import`.

#include <filesystem>
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/place.hpp"
#include "usecases/imports/preview_workbook.hpp"
#include "usecases/imports/write_map.hpp"

namespace timon::app {
namespace {

int guess_map(const std::string& file) {
  if (!std::filesystem::exists(file)) throw Refused("file_not_found", {{"file", file}});
  const auto name = std::filesystem::path(file).filename().string();
  const auto preview = must(usecases::imports::read_preview({name, file}, system_now()));
  std::cout << must(usecases::imports::write_map(preview.draft)) << std::flush;
  return done;
}

}  // namespace

void add_guess_map(CommandLine& line) {
  auto file = std::make_shared<std::string>();
  auto command =
      line.command("guess-map", "Write the map that a workbook's headings suggest, to look over and import by");
  command.argument("FILE", *file, "the workbook (.xlsx, .xls, CSV)");
  command.runs([file] { return guess_map(*file); });
}

}  // namespace timon::app
