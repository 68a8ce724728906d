#pragma once
// What codes and short lines of people and offices may look like. Every mistake is added, none corrected silently.

#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace timon::people {

/// 1 to 64 bytes, no blanks at the ends, none of / \ ? # % " nor control characters.
void check_code(std::vector<FieldError>& errors, std::string_view field, std::string_view code);

/// Something, on one line, of at most 300 bytes.
void check_line(std::vector<FieldError>& errors, std::string_view field, std::string_view line);

}  // namespace timon::people
