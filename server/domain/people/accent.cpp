#include "domain/people/accent.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

namespace timon::people {
namespace {

constexpr double enough = 4.5;

/// What words in the accent stand on: staff/src/ui/tokens.css (paper, sheet, hover) in each theme.
constexpr std::array<std::string_view, 3> light_papers{"#fbfbf8", "#ffffff", "#f2f5f3"};
constexpr std::array<std::string_view, 3> dark_papers{"#121517", "#191d20", "#20262a"};

std::optional<int> hexadecimal(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return std::nullopt;
}

/// WCAG's relative luminance.
std::optional<double> luminance_of(std::string_view colour) {
  if (colour.size() != 7 || colour[0] != '#') return std::nullopt;
  constexpr std::array<double, 3> shares{0.2126, 0.7152, 0.0722};
  double luminance = 0;
  for (std::size_t channel = 0; channel < 3; ++channel) {
    const auto high = hexadecimal(colour[1 + 2 * channel]), low = hexadecimal(colour[2 + 2 * channel]);
    if (!high || !low) return std::nullopt;
    const double value = (*high * 16 + *low) / 255.0;
    luminance += shares[channel] * (value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
  }
  return luminance;
}

void check(std::vector<FieldError>& errors, const char* field, std::string_view colour,
           std::span<const std::string_view> papers) {
  double lowest = std::numeric_limits<double>::max();
  for (const auto paper : papers) {
    const auto ratio = contrast_of(colour, paper);
    if (!ratio) return errors.push_back(FieldError{field, "accent_form", {{"value", std::string(colour)}}});
    lowest = std::min(lowest, *ratio);
  }
  if (lowest >= enough) return;
  const auto hundredths = static_cast<long>(std::floor(lowest * 100));
  const auto decimals = std::to_string(hundredths % 100);
  errors.push_back(FieldError{
      field,
      "accent_contrast",
      {{"ratio", std::to_string(hundredths / 100) + '.' + std::string(2 - decimals.size(), '0') + decimals}}});
}

}  // namespace

std::optional<double> contrast_of(std::string_view colour, std::string_view other) {
  const auto one = luminance_of(colour), two = luminance_of(other);
  if (!one || !two) return std::nullopt;
  return (std::max(*one, *two) + 0.05) / (std::min(*one, *two) + 0.05);
}

std::vector<FieldError> accent_errors(const std::optional<std::string>& light, const std::optional<std::string>& dark) {
  std::vector<FieldError> errors;
  if (light.has_value() != dark.has_value())
    errors.push_back(FieldError{light ? "accent_dark" : "accent", "accent_pair"});
  if (light) check(errors, "accent", *light, light_papers);
  if (dark) check(errors, "accent_dark", *dark, dark_papers);
  return errors;
}

}  // namespace timon::people
