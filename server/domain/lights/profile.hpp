#pragma once
// A light profile: ordered bands on the two-decimal compliance, or two tolerances around the plan. The institution
// names each band and gives it a shape; colour never comes alone.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/error.hpp"
#include "base/names.hpp"
#include "domain/lights/ids.hpp"
#include "domain/people/ids.hpp"

namespace timon::lights {

enum class Light : std::uint8_t { Grey, Red, Orange, Yellow, Green, YellowOver, RedOver, Purple, Blue };
enum class Shape : std::uint8_t { Ring, Circle, Triangle, Square, Diamond };
enum class Style : std::uint8_t { Bands, Tolerance };

constexpr auto names_of(Light) {
  using enum Light;
  return std::to_array<Name<Light>>({{Grey, "grey"},
                                     {Red, "red"},
                                     {Orange, "orange"},
                                     {Yellow, "yellow"},
                                     {Green, "green"},
                                     {YellowOver, "yellow_over"},
                                     {RedOver, "red_over"},
                                     {Purple, "purple"},
                                     {Blue, "blue"}});
}
constexpr auto names_of(Shape) {
  using enum Shape;
  return std::to_array<Name<Shape>>(
      {{Ring, "ring"}, {Circle, "circle"}, {Triangle, "triangle"}, {Square, "square"}, {Diamond, "diamond"}});
}
constexpr auto names_of(Style) {
  return std::to_array<Name<Style>>({{Style::Bands, "bands"}, {Style::Tolerance, "tolerance"}});
}

struct Band {
  Light light = Light::Grey;
  std::string word;
  Shape shape = Shape::Circle;
  Hundredths lower;
  bool is_lower_included = true;
  std::optional<Hundredths> upper;  ///< nothing: without end
  bool is_upper_included = false;

  bool operator==(const Band&) const = default;
};

struct Profile {
  ProfileId id;
  std::optional<people::OfficeId> institution_id;  ///< nothing: shipped with the program
  std::string code;
  std::string name;
  Style style = Style::Bands;
  std::optional<Hundredths> green_tolerance;
  std::optional<Hundredths> yellow_tolerance;
  std::int64_t version = 1;
  std::vector<Band> bands;  ///< in order; of a tolerance profile, its three: green, yellow, red

  bool operator==(const Profile&) const = default;
};

/// bands cover from 0 without end, no gap and no overlap, every one with its word. Empty when they do; each
/// mistake names its band, such as `bands[2].lower`.
std::vector<FieldError> errors_of(const Profile& profile);

/// The profiles that come with the program; migration 0008 holds the same rows.
std::vector<Profile> shipped_profiles();

}  // namespace timon::lights
