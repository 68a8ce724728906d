#include "domain/people/phone.hpp"

#include <algorithm>

namespace timon::people {

bool is_phone(std::string_view text) {
  constexpr std::size_t longest = 40;
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 5 && text.size() <= longest &&
         text.find_first_not_of("0123456789 +-().,/extEXT#*") == std::string_view::npos;
}

}  // namespace timon::people
