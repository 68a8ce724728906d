#include "domain/imports/term_years.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/folded.hpp"

namespace timon::imports {
namespace {

constexpr std::size_t digits = 4;
/// Longer is no term of a government, but two years that stand beside each other.
constexpr int longest_term = 12;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// 2025, and not a part of 12025 or of 20251.
std::optional<int> year_at(std::string_view text, std::size_t at) {
  if (at + digits > text.size() || !text.substr(at).starts_with("20")) return std::nullopt;
  if (at > 0 && is_digit(text[at - 1])) return std::nullopt;
  if (at + digits < text.size() && is_digit(text[at + digits])) return std::nullopt;
  int year = 0;
  const auto* end = text.data() + at + digits;
  const auto [stopped, failure] = std::from_chars(text.data() + at, end, year);
  return failure == std::errc{} && stopped == end ? std::optional(year) : std::nullopt;
}

bool joins(std::string_view between) {
  std::string word(between);
  std::erase(word, ' ');
  constexpr std::array<std::string_view, 8> words{"-", "\u2013", "\u2014", "/", "a", "al", "to", "ate"};
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

std::optional<TermYears> term_in(std::string_view title) {
  const auto text = folded(title);
  std::optional<int> before;
  std::size_t after_before = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto year = year_at(text, at);
    if (!year) continue;
    const bool is_term = before && *year > *before && *year - *before <= longest_term &&
                         joins(std::string_view(text).substr(after_before, at - after_before));
    if (is_term) return TermYears{*before, *year};
    before = year;
    after_before = at + digits;
  }
  return std::nullopt;
}

}  // namespace timon::imports
