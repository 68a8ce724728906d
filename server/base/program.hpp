#pragma once
// Which program this is. Its rules and its sentences may differ from those of another version, so whatever is kept
// from it, an entity tag for one, is kept under this.

#include <string_view>

namespace timon {

/// As in `timon --version`: "0.1.0".
std::string_view program_version();

}  // namespace timon
