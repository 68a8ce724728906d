#pragma once
// A traffic light: shape, word and colour together, never the colour alone. Outlined when nobody verified it yet.

#include <string>

#include "web/portal/html.hpp"

namespace timon::portal {

struct LightView {
  std::string colour = "grey";  ///< red, orange, yellow, green, yellow_over, red_over, purple, blue, grey
  std::string shape = "ring";   ///< circle, triangle, square, diamond, ring
  std::string word{};
  bool is_outlined = false;
};

Html light_html(const LightView& view);

}  // namespace timon::portal
