#pragma once
// A short list that somebody pastes or sends: rows of cells, separated by what its first line has most of (semicolon,
// tab or comma), in quotes where a cell holds it. For large files there is the workbook reader.

#include <string>
#include <string_view>
#include <vector>

namespace timon::formats {

/// Without empty lines; cells without the blanks around them.
std::vector<std::vector<std::string>> csv_rows(std::string_view text);

}  // namespace timon::formats
