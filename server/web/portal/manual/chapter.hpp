#pragma once
// A chapter of the manual: docs/manual/*.md as markup, its links and pictures at the portal's addresses. The text is
// ours, in Spanish; markup within it is left out all the same.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/portal/addresses.hpp"
#include "web/portal/html.hpp"

namespace timon::portal {

struct Chapter {
  std::string title{};  ///< its first heading
  Html text{};
};

/// "ejecutor"; the table of contents is the chapter without a name. Nothing for one that is not there.
std::optional<Chapter> chapter(std::string_view name, const Addresses& at);

/// The names of all, without the table of contents.
std::vector<std::string> chapter_names();

}  // namespace timon::portal
