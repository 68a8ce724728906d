#pragma once
// The media type of bytes. Only the looking child calls it.

#include <optional>
#include <string>
#include <string_view>

namespace timon::formats::inspection {

struct Sniffed {
  std::string media_type{};
  bool has_macros = false;
};
/// "application/octet-stream" for what is not known. Nothing where libmagic's table of kinds is not there.
std::optional<Sniffed> sniff(std::string_view bytes);

}  // namespace timon::formats::inspection
