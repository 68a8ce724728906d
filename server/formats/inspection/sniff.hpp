#pragma once
// The media type of bytes. Only the looking child calls it.

#include <string>
#include <string_view>

namespace timon::formats::inspection {

struct Sniffed {
  std::string media_type{};
  bool has_macros = false;
};
/// "application/octet-stream" for what is not known.
Sniffed sniff(std::string_view bytes);

}  // namespace timon::formats::inspection
