#include "formats/tables/xlsx_sheets.hpp"

#include <xlsxwriter.h>

#include <charconv>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "formats/tables/cell_text.hpp"
#include "formats/tables/own_folder.hpp"

namespace timon::formats {
namespace {

constexpr std::size_t day_size = 10;

struct Formats {
  lxw_format* strong = nullptr;
  lxw_format* text = nullptr;
  lxw_format* day = nullptr;
};

Formats formats_of(lxw_workbook* book) {
  Formats its{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
  for (auto* format : {its.strong, its.text, its.day}) {
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  }
  format_set_bold(its.strong);
  format_set_bg_color(its.strong, 0xEDEDED);
  format_set_num_format(its.day, "yyyy-mm-dd");
  return its;
}

void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format) {
  worksheet_write_string(sheet, row, column, cell_text(text).c_str(), format);
}

bool write_number(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return false;
  worksheet_write_number(sheet, row, column, number, format);
  return true;
}

bool write_day(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format) {
  if (text.size() != day_size) return false;
  lxw_datetime date{};
  std::from_chars(text.data(), text.data() + 4, date.year);
  std::from_chars(text.data() + 5, text.data() + 7, date.month);
  std::from_chars(text.data() + 8, text.data() + 10, date.day);
  worksheet_write_datetime(sheet, row, column, &date, format);
  return true;
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const SheetCell& cell, const Formats& formats) {
  if (cell.text.empty()) return;
  if (cell.kind == SheetCell::Kind::Number && write_number(sheet, row, column, cell.text, formats.text)) return;
  if (cell.kind == SheetCell::Kind::Day && write_day(sheet, row, column, cell.text, formats.day)) return;
  write_text(sheet, row, column, cell.text, formats.text);
}

void write_sheet(lxw_workbook* book, const SheetOfWorkbook& its, const Formats& formats) {
  auto* sheet = workbook_add_worksheet(book, its.name.c_str());
  if (sheet == nullptr) throw std::runtime_error("no sheet is called " + its.name);
  lxw_col_t column = 0;
  for (const double width : its.widths) worksheet_set_column(sheet, column, column, width, nullptr), ++column;
  lxw_row_t row = 0;
  if (!its.headings.empty()) {
    column = 0;
    for (const auto& heading : its.headings) write_text(sheet, row, column++, heading, formats.strong);
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    ++row;
  }
  for (const auto& cells : its.rows) {
    column = 0;
    for (const auto& cell : cells) write_cell(sheet, row, column++, cell, formats);
    ++row;
  }
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
}

}  // namespace

std::string xlsx_of(const std::vector<SheetOfWorkbook>& sheets, const std::filesystem::path& folder) {
  const OwnFolder own(folder);
  const std::string file = (own.path / "sheets.xlsx").string();
  std::string place = own.path.string();
  lxw_workbook_options options{};
  options.tmpdir = place.data();
  auto* book = workbook_new_opt(file.c_str(), &options);
  if (book == nullptr) throw std::runtime_error("a workbook does not begin");
  const auto formats = formats_of(book);
  for (const auto& sheet : sheets) write_sheet(book, sheet, formats);
  if (workbook_close(book) != LXW_NO_ERROR) throw std::runtime_error("a workbook is not written");
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace timon::formats
