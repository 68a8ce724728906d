#pragma once
// The portal's one style sheet and its icon, as bytes with an address that changes when they do, so that browsers may
// keep them for ever.

#include <optional>
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

/// An institution's colour for each theme as a sheet over the other one. The address says all of it.
std::string accent_address(std::string_view light, std::string_view dark);
/// By the address's last part; nothing for colours in which words could not be read.
std::optional<std::string> accent_sheet(std::string_view file);

}  // namespace timon::portal
