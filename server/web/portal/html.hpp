#pragma once
// Markup that is safe to put into a page as it is: what a template made, or a constant of the program.
// Text of people never becomes one of these but by being escaped.

#include <string>
#include <string_view>

namespace timon::portal {

struct Html {
  std::string markup{};

  bool empty() const { return markup.empty(); }
  bool operator==(const Html&) const = default;
};

/// `text` with &, <, >, " and ' written as entities.
Html escaped(std::string_view text);

}  // namespace timon::portal
