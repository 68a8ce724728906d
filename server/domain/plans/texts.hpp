#pragma once
// What a code and a name may look like. Every mistake is added to `errors`, none is corrected silently.

#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace timon::plans {

inline constexpr std::size_t code_limit = 64;
inline constexpr std::size_t name_limit = 1'000;
inline constexpr std::size_t text_limit = 20'000;

/// A code is 1 to 64 bytes without blanks at its ends, control characters or any of / \ ? # % " which addresses and
/// tables would take amiss: it stands in public addresses and in workbooks.
void check_code(std::vector<FieldError>& errors, std::string_view field, std::string_view code);

/// A name says something and fits on a page.
void check_name(std::vector<FieldError>& errors, std::string_view field, std::string_view name);

/// A text that may be empty, of several lines.
void check_text(std::vector<FieldError>& errors, std::string_view field, std::string_view text);

}  // namespace timon::plans
