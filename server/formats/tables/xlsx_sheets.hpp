#pragma once
// A workbook of several small tables, each on a sheet of its own, for people to read, sort and print. What a program
// would take for a formula is text.

#include <filesystem>
#include <string>
#include <vector>

namespace timon::formats {

struct SheetCell {
  enum class Kind { Text, Number, Day };
  std::string text{};  ///< a number in plain decimal writing, a day as 2026-06-30
  Kind kind = Kind::Text;
};

struct SheetOfWorkbook {
  std::string name{};                   ///< on its tab: at most 31 letters, without []:*?/ and backslash
  std::vector<std::string> headings{};  ///< empty: rows of names and values
  std::vector<double> widths{};         ///< in letters, as many as columns
  std::vector<std::vector<SheetCell>> rows{};
};

/// `folder` is for the file while it is written. Throws std::runtime_error where the machine has no room for it.
std::string xlsx_of(const std::vector<SheetOfWorkbook>& sheets, const std::filesystem::path& folder);

}  // namespace timon::formats
