#pragma once
// A table as a file that people keep: CSV, or a workbook of Excel. Written row by row, in memory that does not grow
// with them; at its end stands how many rows it has and by what it was filtered, so that a file that lies about says
// itself what it is. What a program would take for a formula is text.

#include <cstdint>
#include <filesystem>
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

/// Below its headings: a sheet of Excel has 1,048,576. A CSV has no end.
constexpr std::int64_t most_sheet_rows = 1'048'575;

struct TableAbout {
  std::string title{};
  std::vector<std::string> headings{};
  std::vector<std::pair<std::string, std::string>> filters{};  ///< by what, and which
  std::string rows_label{"rows"};                              ///< what stands before their number
  std::string about_label{"about"};                            ///< name of a workbook's sheet that tells these
};

/// Where the bytes go, and a folder for what a workbook needs on disk while it is written.
struct TableSink {
  std::function<void(std::string_view)> write;
  std::filesystem::path folder = std::filesystem::temp_directory_path();
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
  /// The last bytes are written. Nothing is added afterwards.
  virtual void finish() = 0;
};

/// The headings are written.
std::unique_ptr<TableFile> begin_table(TableFormat format, const TableAbout& about, TableSink sink);

std::string_view media_type(TableFormat format);

}  // namespace timon::formats
