#pragma once
// Pictures decoded and written anew: upright, smaller, without place, time or maker. Only the looking child calls it.

#include <string>
#include <string_view>

namespace timon::formats::inspection {

struct PictureCopies {
  std::string thumbnail{};
  std::string copy{};
};
/// Both empty for what cannot be decoded.
PictureCopies pictures_of(std::string_view bytes, std::string_view media_type);

}  // namespace timon::formats::inspection
