#pragma once
// A word as a LIKE pattern that finds it anywhere, its own signs taken literally with ESCAPE '!'.

#include <string>
#include <string_view>

namespace timon::storage {

inline std::string like_anywhere(std::string_view word) {
  std::string pattern = "%";
  for (const char c : word) {
    if (c == '%' || c == '_' || c == '!') pattern += '!';
    pattern += c;
  }
  return pattern + "%";
}

}  // namespace timon::storage
