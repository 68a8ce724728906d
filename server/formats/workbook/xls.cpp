#include "formats/workbook/xls.hpp"

#include <freexl.h>

#include <memory>
#include <new>

#include "base/folded.hpp"
#include "formats/workbook/numbers.hpp"

namespace timon::formats::workbook {
namespace {

void check(int status) {
  if (status == FREEXL_OK) return;
  if (status == FREEXL_INSUFFICIENT_MEMORY) throw std::bad_alloc();
  if (status == FREEXL_CFBF_READ_ERROR || status == FREEXL_CFBF_SEEK_ERROR) throw Refused{"workbook_truncated"};
  if (status == FREEXL_BIFF_WORKBOOK_NOT_FOUND) throw Refused{"workbook_kind_unknown", {{"found", "OLE"}}};
  throw Refused{"workbook_damaged"};
}

using Handle = std::unique_ptr<const void, int (*)(const void*)>;

Handle open_book(int descriptor) {
  const void* handle = nullptr;
  const auto path = "/proc/self/fd/" + std::to_string(descriptor);
  const int status = freexl_open(path.c_str(), &handle);
  Handle book(handle, freexl_close);
  check(status);
  return book;
}

unsigned fact_of(const Handle& book, unsigned short what) {
  unsigned value = 0;
  check(freexl_get_info(book.get(), what, &value));
  return value;
}

Cell typed(const FreeXL_CellValue& value) {
  switch (value.type) {
    case FREEXL_CELL_INT:
      return number_cell(value.value.int_value, NumberShown::Plain, Epoch::Of1900);
    case FREEXL_CELL_DOUBLE:
      return number_cell(value.value.double_value, NumberShown::Plain, Epoch::Of1900);
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT: {
      const std::string text = value.value.text_value ? value.value.text_value : "";
      return {text.empty() ? CellKind::Empty : CellKind::Text, false, text};
    }
    case FREEXL_CELL_DATE:
      return {CellKind::Day, false, value.value.text_value};
    case FREEXL_CELL_DATETIME: {
      std::string text = value.value.text_value;
      if (text.size() > 10) text[10] = 'T';
      return {CellKind::DateTime, false, text};
    }
    case FREEXL_CELL_TIME:
      return {CellKind::Text, false, value.value.text_value};
    default:
      return {};
  }
}

void read_sheet(const Handle& book, Budget& budget, Sink& sink) {
  unsigned rows = 0;
  unsigned short columns = 0;
  check(freexl_worksheet_dimensions(book.get(), &rows, &columns));
  for (unsigned at = 0; at < rows; ++at) {
    Row row{at + 1, {}};
    budget.check_place(at + 1, 1);
    for (unsigned short column = 0; column < columns; ++column) {
      FreeXL_CellValue value;
      check(freexl_get_cell_value(book.get(), at, column, &value));
      auto cell = typed(value);
      if (cell.kind == CellKind::Empty) continue;
      budget.count_cell(cell.text.size());
      row.cells.push_back({column + 1U, std::move(cell)});
    }
    if (!row.cells.empty()) sink.row(std::move(row));
  }
}

}  // namespace

void read_xls(int descriptor, Budget& budget, Sink& sink) {
  const auto book = open_book(descriptor);
  if (fact_of(book, FREEXL_BIFF_PASSWORD) == FREEXL_BIFF_OBFUSCATED) throw Refused{"workbook_encrypted"};
  const auto sheets = fact_of(book, FREEXL_BIFF_SHEET_COUNT);
  for (unsigned short index = 0; index < sheets; ++index) {
    const char* name = nullptr;
    check(freexl_get_worksheet_name(book.get(), index, &name));
    budget.count_sheet();
    sink.sheet({name ? name : "", false});
    check(freexl_select_active_worksheet(book.get(), index));
    read_sheet(book, budget, sink);
  }
}

}  // namespace timon::formats::workbook
