#include "base/decimal.hpp"

#include <algorithm>
#include <charconv>

namespace timon {
namespace {

struct Digits {
  std::string significant;  ///< every digit, without the point
  int exponent = 0;         ///< the value is significant x 10^exponent
  bool is_negative = false;
};

bool take_digits(std::string_view& rest, std::string& into) {
  const auto start = rest.size();
  while (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') {
    into.push_back(rest.front());
    rest.remove_prefix(1);
  }
  return rest.size() != start;
}

std::optional<Digits> split(std::string_view rest) {
  Digits digits;
  if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) {
    digits.is_negative = rest.front() == '-';
    rest.remove_prefix(1);
  }
  bool any = take_digits(rest, digits.significant);
  if (!rest.empty() && rest.front() == '.') {
    rest.remove_prefix(1);
    const auto before = digits.significant.size();
    any = take_digits(rest, digits.significant) || any;
    digits.exponent = -static_cast<int>(digits.significant.size() - before);
  }
  if (!any || digits.significant.size() > 400) return std::nullopt;
  if (!rest.empty() && (rest.front() == 'e' || rest.front() == 'E')) {
    rest.remove_prefix(1);
    if (!rest.empty() && rest.front() == '+') rest.remove_prefix(1);
    int exponent = 0;
    const auto [stopped, failure] = std::from_chars(rest.data(), rest.data() + rest.size(), exponent);
    if (failure != std::errc{} || std::abs(exponent) > 400) return std::nullopt;
    rest.remove_prefix(static_cast<std::size_t>(stopped - rest.data()));
    digits.exponent += exponent;
  }
  return rest.empty() ? std::optional(digits) : std::nullopt;
}

}  // namespace

std::optional<ParsedUnits> parse_units(std::string_view text, int scale) {
  auto digits = split(text);
  if (!digits) return std::nullopt;
  auto& significant = digits->significant;
  significant.erase(0, std::min(significant.find_first_not_of('0'), significant.size()));
  const int shift = digits->exponent + scale;
  bool round_up = false;
  bool was_rounded = false;
  if (shift < 0) {
    const auto dropped = std::min(significant.size(), static_cast<std::size_t>(-shift));
    const bool all_dropped_counted = dropped == static_cast<std::size_t>(-shift);
    const auto tail = significant.substr(significant.size() - dropped);
    was_rounded = tail.find_first_not_of('0') != std::string::npos;
    round_up = all_dropped_counted && !tail.empty() && tail.front() >= '5';
    significant.resize(significant.size() - dropped);
  } else if (!significant.empty()) {
    if (shift > 19) return std::nullopt;
    significant.append(static_cast<std::size_t>(shift), '0');
  }
  std::uint64_t magnitude = 0;
  if (!significant.empty()) {
    const auto [stopped, failure] =
        std::from_chars(significant.data(), significant.data() + significant.size(), magnitude);
    if (failure != std::errc{} || stopped != significant.data() + significant.size()) return std::nullopt;
  }
  magnitude += round_up ? 1 : 0;
  if (magnitude > static_cast<std::uint64_t>(INT64_MAX)) return std::nullopt;
  const auto units = static_cast<std::int64_t>(magnitude);
  return ParsedUnits{digits->is_negative ? -units : units, was_rounded};
}

std::string units_text(std::int64_t units, int scale) {
  const bool is_negative = units < 0;
  auto digits = std::to_string(is_negative ? 0 - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units));
  const auto places = static_cast<std::size_t>(scale);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) {
    digits.insert(digits.size() - places, ".");
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
  }
  return is_negative ? "-" + digits : digits;
}

}  // namespace timon
