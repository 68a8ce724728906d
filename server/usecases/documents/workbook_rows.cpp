#include "usecases/documents/workbook_rows.hpp"

#include <algorithm>
#include <map>

#include "base/folded.hpp"
#include "usecases/documents/workbook_layout.hpp"
#include "usecases/documents/workbook_seal.hpp"
#include "usecases/imports/cell_values.hpp"

namespace timon::usecases::documents {
namespace {

using formats::forms::Form;
using formats::forms::FormCell;
using formats::forms::FormSheet;
using formats::forms::Guard;
using formats::workbook::Cell;
using formats::workbook::Sheet;
using formats::workbook::Workbook;
using timon::reports::VarianceKind;

/// A sheet as it was made beside what came back.
class Beside {
 public:
  Beside(const FormSheet& made, const Sheet& found) : found_(found) {
    for (const auto& cell : made.cells) cells_[{cell.row, cell.column}] = &cell;
  }
  const Cell& found(std::uint32_t row, std::uint32_t column) const { return found_.at(row, column); }
  std::string made(std::uint32_t row, std::uint32_t column) const {
    const auto cell = cells_.find({row, column});
    return cell == cells_.end() ? std::string() : cell->second->text;
  }
  /// A cell that could not be filled, and was not.
  bool is_left_out(std::uint32_t row, std::uint32_t column) const {
    const auto cell = cells_.find({row, column});
    const bool is_open = cell != cells_.end() && cell->second->guard == Guard::Entry;
    return !is_open && imports::long_text(found(row, column).text).empty();
  }

 private:
  const Sheet& found_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, const FormCell*> cells_{};
};

/// A word of the choices, however it is written, to what it stands for.
std::map<std::string, std::string> choices_of(const Form& form, layout::ListColumn word) {
  std::map<std::string, std::string> choices;
  std::map<std::uint32_t, std::string> words;
  for (const auto& cell : form.sheets.at(layout::Lists).cells) {
    if (cell.column == word) words[cell.row] = folded(imports::one_line(cell.text));
    if (cell.column == word + 1) choices[words[cell.row]] = cell.text;
  }
  return choices;
}

std::string cell_name(std::uint32_t row, std::uint32_t column) {
  return formats::workbook::column_letters(column) + std::to_string(row);
}

class LineReader {
 public:
  LineReader(const Beside& sheet, const std::map<std::string, std::string>& kinds, WorkbookRow& row)
      : sheet_(sheet), kinds_(kinds), row_(row) {}

  void read() {
    read_measure();
    number(layout::Value, "value", row_.line.value);
    number(layout::Numerator, "numerator", row_.line.numerator);
    number(layout::Denominator, "denominator", row_.line.denominator);
    read_kind();
    words(layout::VarianceReason, "variance_reason", row_.line.variance_reason);
    words(layout::Note, "note", row_.line.note);
    words(layout::CorrectionReason, "correction_reason", row_.line.correction_reason);
  }

 private:
  const Cell* cell_of(layout::Column column, const char* field) {
    if (sheet_.is_left_out(row_.row, column)) return nullptr;
    const auto& cell = sheet_.found(row_.row, column);
    if (!cell.is_formula) return &cell;
    refuse(column, field, "workbook_formula", cell.text);
    return nullptr;
  }
  void refuse(layout::Column column, const char* field, const char* code, const std::string& given) {
    row_.refusals.push_back({field, code, {{"cell", cell_name(row_.row, column)}, {"given", given}}});
  }

  /// nothing is converted.
  void read_measure() {
    const auto expected = imports::one_line(sheet_.made(row_.row, layout::Measure));
    const auto given = imports::one_line(sheet_.found(row_.row, layout::Measure).text);
    if (expected != given)
      row_.refusals.push_back({"measure", "wrong_measure", {{"expected", expected}, {"given", given}}});
  }

  void number(layout::Column column, const char* field, std::optional<Millionths>& value) {
    const auto* cell = cell_of(column, field);
    if (cell == nullptr) return;
    value.reset();
    const auto read = imports::number_of(*cell, {});
    if (const auto* fault = std::get_if<imports::Unreadable>(&read))
      return refuse(column, field,
                    fault->code == "ambiguous_number" ? "workbook_number_unclear" : "workbook_not_a_number",
                    cell->text);
    const auto* text = std::get_if<imports::DecimalText>(&read);
    if (text == nullptr) return;
    value = parse_decimal<Millionths>(text->text);
    if (!value) refuse(column, field, "workbook_number_too_fine", cell->text);
  }

  void read_kind() {
    const auto* cell = cell_of(layout::VarianceKind, "variance_kind");
    if (cell == nullptr) return;
    row_.line.variance_kind.reset();
    const auto word = folded(imports::one_line(cell->text));
    if (word.empty()) return;
    const auto found = kinds_.find(word);
    if (found != kinds_.end()) row_.line.variance_kind = parse_name<VarianceKind>(found->second);
    if (!row_.line.variance_kind) refuse(layout::VarianceKind, "variance_kind", "workbook_unknown_choice", cell->text);
  }

  void words(layout::Column column, const char* field, std::string& text) {
    if (const auto* cell = cell_of(column, field)) text = imports::long_text(cell->text);
  }

  const Beside& sheet_;
  const std::map<std::string, std::string>& kinds_;
  WorkbookRow& row_;
};

void add_lines(const Beside& sheet, const Form& form, const ReportWorkbook& workbook, std::vector<WorkbookRow>& rows) {
  const auto kinds = choices_of(form, layout::KindWord);
  for (std::size_t index = 0; index < workbook.lines.size(); ++index) {
    const auto& line = workbook.lines[index];
    WorkbookRow row{.name = row_name(line.subject_id),
                    .sheet = form.sheets.at(layout::Figures).name,
                    .row = layout::first_line + static_cast<std::uint32_t>(index),
                    .asked = line,
                    .line = line.filled};
    LineReader(sheet, kinds, row).read();
    rows.push_back(std::move(row));
  }
}

void add_strays(const Sheet& sheet, const ReportWorkbook& workbook, std::vector<WorkbookRow>& rows) {
  const auto after = layout::first_line + static_cast<std::uint32_t>(workbook.lines.size());
  for (const auto& its : sheet.rows) {
    if (its.number < after ||
        std::ranges::all_of(its.cells, [](const auto& placed) { return imports::long_text(placed.cell.text).empty(); }))
      continue;
    WorkbookRow row{.sheet = sheet.heading.name, .row = its.number};
    row.words = formats::workbook::cell_of(its, layout::Goal).text;
    row.refusals.push_back({"subject", "workbook_row_not_of_report", {{"row", std::to_string(its.number)}}});
    rows.push_back(std::move(row));
  }
}

WorkbookRow words_row(const Beside& sheet, const std::string& name, const char* field, std::uint32_t number) {
  WorkbookRow row{.name = field, .sheet = name, .row = number};
  const auto& cell = sheet.found(number, layout::words_column);
  if (cell.is_formula)
    row.refusals.push_back(
        {field, "workbook_formula", {{"cell", cell_name(number, layout::words_column)}, {"given", cell.text}}});
  row.words = imports::long_text(cell.text);
  return row;
}

WorkbookRow offices_row(const Beside& sheet, const Form& form, const std::string& name,
                        const std::vector<timon::people::OfficeId>& named) {
  const auto known = choices_of(form, layout::OfficeWord);
  WorkbookRow row{.name = offices_name, .sheet = name, .row = layout::offices_row};
  for (auto number = layout::offices_row; number < layout::offices_row + layout::office_rows; ++number) {
    const auto& cell = sheet.found(number, layout::words_column);
    const auto word = folded(imports::one_line(cell.text));
    if (word.empty()) continue;
    const auto found = known.find(word);
    const auto id =
        found == known.end() || cell.is_formula ? std::nullopt : parse_id<timon::people::OfficeId>(found->second);
    if (!id)
      row.refusals.push_back({"offices",
                              cell.is_formula ? "workbook_formula" : "workbook_unknown_choice",
                              {{"cell", cell_name(number, layout::words_column)}, {"given", cell.text}}});
    else if (std::ranges::find(row.offices, *id) == row.offices.end())
      row.offices.push_back(*id);
  }
  // What had no cell in the workbook stays named.
  for (std::size_t place = layout::office_rows; place < named.size(); ++place)
    if (std::ranges::find(row.offices, named[place]) == row.offices.end()) row.offices.push_back(named[place]);
  std::ranges::sort(row.offices);
  return row;
}

}  // namespace

std::vector<WorkbookRow> read_rows(const Workbook& file, const Form& form, const ReportWorkbook& workbook) {
  std::vector<WorkbookRow> rows;
  const auto& figures = form.sheets.at(layout::Figures);
  const auto& words = form.sheets.at(layout::Words);
  const auto& filled = *file.find(figures.name);
  add_lines({figures, filled}, form, workbook, rows);
  add_strays(filled, workbook, rows);
  const Beside sheet(words, *file.find(words.name));
  rows.push_back(words_row(sheet, words.name, activities_name, layout::activities_row));
  rows.push_back(words_row(sheet, words.name, joint_work_name, layout::joint_work_row));
  rows.push_back(offices_row(sheet, form, words.name, workbook.offices()));
  rows.push_back(words_row(sheet, words.name, next_period_name, layout::next_period_row));
  return rows;
}

}  // namespace timon::usecases::documents
