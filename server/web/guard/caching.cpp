#include "web/guard/caching.hpp"

#include "base/secret.hpp"

namespace timon::guard {

std::string entity_tag(std::initializer_list<std::string_view> parts) {
  constexpr std::size_t enough = 32;
  std::string text;
  for (const auto part : parts) {
    text += std::to_string(part.size());
    text += ':';
    text += part;
  }
  return '"' + sha256_hex(text).substr(0, enough) + '"';
}

}  // namespace timon::guard
