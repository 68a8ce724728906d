#pragma once
// A table as a file that people keep: CSV, or a workbook of Excel. Written row by row; at its end stands how many rows
// it has and by what it was filtered, so that a file that lies about says itself what it is. What a program would take
// for a formula is text.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/names.hpp"

namespace timon::formats {

enum class TableFormat { Csv, Xlsx };
constexpr auto names_of(TableFormat) {
  return std::to_array<Name<TableFormat>>({{TableFormat::Csv, "csv"}, {TableFormat::Xlsx, "xlsx"}});
}

struct TableAbout {
  std::string title{};
  std::vector<std::string> headings{};
  std::vector<std::pair<std::string, std::string>> filters{};  ///< by what, and which
  std::string rows_label{"rows"};                              ///< what stands before their number
};

class TableFile {
 public:
  virtual ~TableFile() = default;
  virtual void text(std::string_view value) = 0;
  /// Plain decimal text; what is longer than a workbook keeps exactly stays text there.
  virtual void number(std::string_view value) = 0;
  /// 2026-06-30, or nothing.
  virtual void day(std::string_view value) = 0;
  virtual void end_row() = 0;
  /// The whole file. Nothing is added afterwards.
  virtual std::string finish() = 0;
};

/// The headings are written.
std::unique_ptr<TableFile> begin_table(TableFormat format, const TableAbout& about);

std::string_view media_type(TableFormat format);

}  // namespace timon::formats
