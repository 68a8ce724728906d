#pragma once
// The looking child: what this program does instead of everything else when it is started as
// `timon inspect-file type|pictures` with the file as standard input.

#include <string>
#include <vector>

namespace timon::formats::inspection {

constexpr const char* child_command = "inspect-file";

/// Its status where libmagic's table of kinds is not there.
inline constexpr int knows_no_kinds = 73;

/// What to start it with.
std::vector<std::string> child_arguments(bool makes_pictures);

/// Confines this process, looks at standard input, writes what it found. Its status is the process's.
int run_child(bool makes_pictures);

}  // namespace timon::formats::inspection
