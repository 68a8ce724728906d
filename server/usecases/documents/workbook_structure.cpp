#include <cmath>
#include <cstdlib>
#include <map>

#include "usecases/documents/workbook_layout.hpp"
#include "usecases/documents/workbook_rows.hpp"
#include "usecases/imports/cell_values.hpp"

namespace timon::usecases::documents {
namespace {

using formats::forms::Form;
using formats::forms::FormCell;
using formats::forms::FormSheet;
using formats::forms::Guard;
using formats::workbook::Cell;
using formats::workbook::CellKind;
using formats::workbook::Sheet;
using formats::workbook::Workbook;

bool is_same(const FormCell& made, const Cell& found) {
  if (!made.is_number || found.kind != CellKind::Number)
    return imports::long_text(made.text) == imports::long_text(found.text);
  const double was = std::strtod(made.text.c_str(), nullptr), is = std::strtod(found.text.c_str(), nullptr);
  return std::abs(was - is) <= 1e-9 * std::max(1.0, std::abs(was));
}

Error altered(const FormSheet& made, std::uint32_t row, std::uint32_t column, const std::string& expected,
              const std::string& given) {
  const auto cell = formats::workbook::column_letters(column) + std::to_string(row);
  return invalid("file", "workbook_altered",
                 {{"sheet", made.name}, {"cell", cell}, {"expected", expected}, {"given", given}});
}

using Made = std::map<std::pair<std::uint32_t, std::uint32_t>, const FormCell*>;

/// Nothing stands where nothing stood; rows below the lines are judged as rows.
std::optional<Error> refusal_of_more(const FormSheet& made, const Made& cells, const Sheet& found,
                                     std::uint32_t last_row) {
  for (const auto& row : found.rows)
    for (const auto& [column, cell] : row.cells)
      if (row.number <= last_row && !cells.contains({row.number, column}) && !imports::long_text(cell.text).empty())
        return altered(made, row.number, column, "", cell.text);
  return std::nullopt;
}

std::optional<Error> refusal_of_sheet(const FormSheet& made, const Sheet& found, bool is_figures,
                                      std::uint32_t last_row) {
  Made cells;
  for (const auto& cell : made.cells) {
    cells[{cell.row, cell.column}] = &cell;
    const bool is_measure = is_figures && cell.column == layout::Measure && cell.row >= layout::first_line;
    if (cell.guard != Guard::Fixed || is_measure) continue;
    const auto& its = found.at(cell.row, cell.column);
    if (!is_same(cell, its)) return altered(made, cell.row, cell.column, cell.text, its.text);
  }
  return refusal_of_more(made, cells, found, last_row);
}

}  // namespace

std::optional<Error> refusal_of_structure(const Workbook& file, const Form& form, const ReportWorkbook& workbook) {
  const auto last_line = layout::first_line + static_cast<std::uint32_t>(workbook.lines.size()) - 1;
  for (std::size_t number = 0; number < layout::drawn_sheets; ++number) {
    const auto& made = form.sheets.at(number);
    const auto* found = file.find(made.name);
    if (found == nullptr) return invalid("file", "workbook_sheet_missing", {{"sheet", made.name}});
    const bool is_figures = number == layout::Figures;
    const auto last_row = is_figures ? last_line : found->last_row();
    if (auto refusal = refusal_of_sheet(made, *found, is_figures, last_row)) return refusal;
  }
  return std::nullopt;
}

}  // namespace timon::usecases::documents
