#pragma once
// The portal's one style sheet and its icon, as bytes with an address that changes when they do, so that browsers may
// keep them for ever.

#include <string>
#include <string_view>

namespace timon::portal {

struct Asset {
  std::string address{};  ///< "/assets/portal.1a2b3c4d5e6f.css"
  std::string bytes{};
  std::string_view content_type{};
};

/// The general look, then the components' in alphabetical order.
const Asset& style_sheet();
const Asset& icon();

}  // namespace timon::portal
