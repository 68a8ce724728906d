#pragma once
// The reading child: what this program does instead of everything else when it is started as
// `timon read-workbook OPTIONS` with the workbook as standard input.

#include <string>
#include <vector>

#include "formats/workbook/reader.hpp"

namespace timon::formats::workbook {

constexpr const char* child_command = "read-workbook";

/// The options as the child's arguments, and back.
std::vector<std::string> child_arguments(const ReadOptions& options);
ReadOptions options_of_child(const std::vector<std::string>& arguments);

/// Confines this process, reads standard input, writes frames to standard output. Its status is the process's.
int run_child(const ReadOptions& options);

}  // namespace timon::formats::workbook
