#pragma once
// Years of a term, as titles tell them: "2025-2028", "2025 a 2028". Knows no sheet.

#include <optional>
#include <string_view>

namespace timon::imports {

struct TermYears {
  int first = 0;
  int last = 0;

  bool operator==(const TermYears&) const = default;
};

/// Nothing where the text tells one year, or years that nothing joins.
std::optional<TermYears> term_in(std::string_view text);

}  // namespace timon::imports
