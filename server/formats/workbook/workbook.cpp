#include "formats/workbook/workbook.hpp"

#include <algorithm>

namespace timon::formats::workbook {
namespace {

const Cell empty_cell{};

class Keeper : public Sink {
 public:
  void sheet(SheetHeading heading) override { workbook.sheets.push_back({std::move(heading)}); }
  void row(Row row) override { workbook.sheets.at(workbook.sheets.size() - 1).rows.push_back(std::move(row)); }
  void merged(MergedRange range) override { workbook.sheets.at(workbook.sheets.size() - 1).merged.push_back(range); }
  void hidden(ColumnRange columns) override {
    workbook.sheets.at(workbook.sheets.size() - 1).hidden_columns.push_back(columns);
  }

  Workbook workbook;
};

template <class From>
Result<Workbook> load(const From& from, const ReadOptions& options) {
  Keeper keeper;
  const auto read = read_workbook(from, options, keeper);
  if (!read) return read.error();
  return std::move(keeper.workbook);
}

}  // namespace

const Cell& cell_of(const Row& row, std::uint32_t column) {
  const auto found = std::ranges::lower_bound(row.cells, column, {}, &PlacedCell::column);
  return found == row.cells.end() || found->column != column ? empty_cell : found->cell;
}

const Cell& Sheet::at(std::uint32_t row, std::uint32_t column) const {
  const auto found = std::ranges::lower_bound(rows, row, {}, &Row::number);
  return found == rows.end() || found->number != row ? empty_cell : cell_of(*found, column);
}

const Sheet* Workbook::find(std::string_view name) const {
  const auto found = std::ranges::find_if(sheets, [&](const Sheet& sheet) { return sheet.heading.name == name; });
  return found == sheets.end() ? nullptr : &*found;
}

Result<Workbook> load_workbook(const std::filesystem::path& path, const ReadOptions& options) {
  return load(path, options);
}
Result<Workbook> load_workbook(int descriptor, const ReadOptions& options) { return load(descriptor, options); }

}  // namespace timon::formats::workbook
