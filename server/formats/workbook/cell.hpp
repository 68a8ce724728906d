#pragma once
// What a workbook of any kind holds, as one stream: sheets, their rows of typed cells, their merged ranges.

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.hpp"

namespace timon::formats::workbook {

enum class CellKind : std::uint8_t { Empty, Text, Number, Boolean, Day, DateTime, Error };

/// The value as text: a number with at most 15 significant digits and a decimal point, a boolean as "1" or "0", a day
/// as 2026-06-30, a moment as 2026-06-30T12:30:00, an error as it is shown (#DIV/0!).
struct Cell {
  CellKind kind = CellKind::Empty;
  bool is_percentage = false;  ///< a number shown as a percentage: 0.85 reads "85 %"
  std::string text{};
  /// A number whose format adds zeros to it, with them: "1.10", "007". Empty: shown as `text`.
  std::string shown{};
  int indent = 0;           ///< steps of the cell's alignment
  bool is_formula = false;  ///< what it says was computed, by whoever saved the file

  bool operator==(const Cell&) const = default;
};

/// Rows and columns count from 1, as people see them.
struct PlacedCell {
  std::uint32_t column;
  Cell cell;

  bool operator==(const PlacedCell&) const = default;
};

/// Only cells that hold something, in the order of their columns.
struct Row {
  std::uint32_t number = 0;
  std::vector<PlacedCell> cells{};
  bool is_hidden = false;
};

struct SheetHeading {
  std::string name;  ///< empty for text files, which have one sheet
  bool is_hidden = false;
};

struct MergedRange {
  std::uint32_t first_row = 0, first_column = 0, last_row = 0, last_column = 0;

  bool operator==(const MergedRange&) const = default;
};

struct ColumnRange {
  std::uint32_t first = 0, last = 0;

  bool operator==(const ColumnRange&) const = default;
};

/// Receives a workbook piece by piece. A sheet's merged ranges come after its rows, hidden columns anywhere in it.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual void sheet(SheetHeading heading) = 0;
  virtual void row(Row row) = 0;
  virtual void merged(MergedRange range) = 0;
  virtual void hidden(ColumnRange) {}
};

/// "A", "Z", "AA" … as spreadsheets name columns.
std::string column_letters(std::uint32_t column);
/// 0 for what is not the name of a column.
std::uint32_t column_number(std::string_view letters);

/// Thrown while reading, within this folder only: the file cannot be accepted, and why.
struct Refused {
  std::string code;
  Arguments arguments{};
};

}  // namespace timon::formats::workbook
