#include "formats/tables/xlsx_sheets.hpp"

#include "formats/tables/xlsx_book.hpp"

namespace timon::formats {
namespace {

struct Formats {
  lxw_format* strong = nullptr;
  lxw_format* text = nullptr;
  lxw_format* day = nullptr;
};

Formats formats_of(XlsxBook& book) {
  Formats its{book.add_format(), book.add_format(), book.add_day_format()};
  for (auto* format : {its.strong, its.text, its.day}) {
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  }
  format_set_bold(its.strong);
  format_set_bg_color(its.strong, 0xEDEDED);
  return its;
}

void put_cell(const CellPlace& at, const SheetCell& cell, const Formats& formats) {
  using enum SheetCell::Kind;
  if (cell.kind == Number) return put_number(at, cell.text, formats.text);
  if (cell.kind == Day) return put_day(at, cell.text, formats.day, formats.text);
  put_text(at, cell.text, formats.text);
}

void add_sheet(XlsxBook& book, const SheetOfWorkbook& its, const Formats& formats) {
  CellPlace at{book.add_sheet(its.name)};
  for (const double width : its.widths)
    worksheet_set_column(at.sheet, at.column, at.column, width, nullptr), ++at.column;
  if (!its.headings.empty()) {
    at.column = 0;
    for (const auto& heading : its.headings) put_text(at, heading, formats.strong), ++at.column;
    worksheet_freeze_panes(at.sheet, 1, 0);
    worksheet_repeat_rows(at.sheet, 0, 0);
    ++at.row;
  }
  for (const auto& cells : its.rows) {
    at.column = 0;
    for (const auto& cell : cells) put_cell(at, cell, formats), ++at.column;
    ++at.row;
  }
  worksheet_set_landscape(at.sheet);
  worksheet_fit_to_pages(at.sheet, 1, 0);
}

}  // namespace

std::string xlsx_of(const std::vector<SheetOfWorkbook>& sheets, const std::filesystem::path& folder) {
  XlsxBook book(folder, RowsOfBook::Kept);
  const auto formats = formats_of(book);
  for (const auto& sheet : sheets) add_sheet(book, sheet, formats);
  std::string bytes;
  book.finish([&](std::string_view piece) { bytes += piece; });
  return bytes;
}

}  // namespace timon::formats
