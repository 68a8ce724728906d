#pragma once
// A whole workbook kept in memory, for readers that look at it more than once.

#include "formats/workbook/reader.hpp"

namespace timon::formats::workbook {

struct Sheet {
  SheetHeading heading;
  std::vector<Row> rows{};
  std::vector<MergedRange> merged{};
  std::vector<ColumnRange> hidden_columns{};

  /// The cell at a place; an empty one where there is nothing.
  const Cell& at(std::uint32_t row, std::uint32_t column) const;
  std::uint32_t last_row() const { return rows.empty() ? 0 : rows.back().number; }
};

struct Workbook {
  std::vector<Sheet> sheets;

  const Sheet* find(std::string_view name) const;
};

Result<Workbook> load_workbook(const std::filesystem::path& path, const ReadOptions& options = {});
Result<Workbook> load_workbook(int descriptor, const ReadOptions& options = {});

/// The cell of a row; an empty one where there is nothing.
const Cell& cell_of(const Row& row, std::uint32_t column);

}  // namespace timon::formats::workbook
