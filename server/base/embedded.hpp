#pragma once
// Files that are part of the program (cmake/embed.cmake), under their path from the root of the project:
// "schema/0002_people.sql", "i18n/es.json". Knows nothing of what is in them.

#include <optional>
#include <string_view>
#include <vector>

namespace timon {

/// The bytes of the file, alive as long as the program; nothing if no such file was embedded.
std::optional<std::string_view> embedded_file(std::string_view path);

/// The paths that begin with `prefix`, in alphabetical order.
std::vector<std::string_view> embedded_files(std::string_view prefix);

}  // namespace timon
