#pragma once
// A workbook before it is imported: its sheets as they look, and what their columns most likely mean. Nothing is kept.

#include <filesystem>

#include "domain/imports/map_draft.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::imports {

struct PreviewRow {
  std::uint32_t number = 0;
  std::vector<std::string> cells;  ///< from column A, as they are shown
};

struct PreviewSheet {
  std::string name;
  bool is_hidden = false;
  std::uint32_t rows = 0;     ///< the last one with anything in it
  std::uint32_t columns = 0;  ///< so many have something
  std::vector<PreviewRow> first_rows;
};

struct Preview {
  std::vector<PreviewSheet> sheets;
  timon::imports::MapDraft draft;
};

struct PreviewWorkbook {
  std::string file_name;
  std::filesystem::path file;
};

Result<Preview> preview_workbook(const Context& context, const PreviewWorkbook& input);
/// The same without asking who wants it: a file of one's own on the command line.
Result<Preview> read_preview(const PreviewWorkbook& input, Instant now);

}  // namespace timon::usecases::imports
