#pragma once
// A workbook while libxlsxwriter writes it, in a folder of its own. What a program would take for a formula is text.

#include <xlsxwriter.h>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "formats/tables/own_folder.hpp"

namespace timon::formats {

/// Rows that are written once, from above, may leave memory at once.
enum class RowsOfBook { Kept, LeftAtOnce };

/// Throws std::runtime_error where the machine has no room for it.
class XlsxBook {
 public:
  XlsxBook(const std::filesystem::path& folder, RowsOfBook rows);
  ~XlsxBook();
  XlsxBook(const XlsxBook&) = delete;
  XlsxBook& operator=(const XlsxBook&) = delete;

  /// Named by as much of the title as a tab takes; by its number where that is taken already.
  lxw_worksheet* add_sheet(std::string_view title);
  lxw_format* add_format() { return workbook_add_format(book_); }
  lxw_format* add_day_format();
  /// All bytes are handed on in pieces. Nothing is added afterwards.
  void finish(const std::function<void(std::string_view)>& write);

 private:
  OwnFolder place_;
  std::string file_;
  lxw_workbook* book_ = nullptr;
};

struct CellPlace {
  lxw_worksheet* sheet = nullptr;
  lxw_row_t row = 0;
  lxw_col_t column = 0;
};

/// Empty text leaves the cell empty.
void put_text(const CellPlace& at, std::string_view text, lxw_format* format = nullptr);
/// Plain decimal text; what is none, or has more digits than a workbook keeps exactly, stays text.
void put_number(const CellPlace& at, std::string_view text, lxw_format* format = nullptr);
/// "2026-06-30"; what is no day stays text in `other`.
void put_day(const CellPlace& at, std::string_view text, lxw_format* format, lxw_format* other = nullptr);

}  // namespace timon::formats
