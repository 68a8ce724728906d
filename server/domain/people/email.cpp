#include "domain/people/email.hpp"

#include <algorithm>

namespace timon::people {
namespace {

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool is_of_local(char c) {
  return is_letter_or_digit(c) || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool is_of_domain(char c) { return is_letter_or_digit(c) || c == '-'; }

bool is_label(std::string_view label) {
  constexpr std::size_t longest_label = 63;
  return label.size() <= longest_label && label.front() != '-' && label.back() != '-' &&
         std::ranges::all_of(label, is_of_domain);
}

/// Parts between dots, none empty.
template <class Is>
bool consists_of(std::string_view text, Is is_part) {
  for (;;) {
    const auto dot = text.find('.');
    const auto part = text.substr(0, dot);
    if (part.empty() || !is_part(part)) return false;
    if (dot == std::string_view::npos) return true;
    text.remove_prefix(dot + 1);
  }
}

}  // namespace

bool is_email(std::string_view text) {
  constexpr std::size_t longest_local = 64, longest = 254;
  const auto at = text.rfind('@');
  if (at > longest_local || text.size() > longest) return false;  // npos too
  return consists_of(text.substr(0, at),
                     [](std::string_view part) { return std::ranges::all_of(part, is_of_local); }) &&
         consists_of(text.substr(at + 1), is_label);
}

}  // namespace timon::people
