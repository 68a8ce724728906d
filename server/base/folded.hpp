#pragma once
// Text as people search it: no accents, no case, single blanks. Computed here and kept in `_folded`
// columns, because the engines fold differently.

#include <string>
#include <string_view>

namespace timon {

/// "  Educación  Pública" -> "educacion publica". Input that is not UTF-8 has its bad bytes replaced.
std::string folded(std::string_view utf8);

/// True when every byte belongs to well-formed UTF-8.
bool is_utf8(std::string_view text);

}  // namespace timon
