#pragma once
// Light profiles: those that ship and those that an institution adds. A profile is never changed: what was judged by
// it stays explained.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/lights/profile.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::lights {

struct BandInput {
  timon::lights::Light light = timon::lights::Light::Grey;
  std::string word{};
  timon::lights::Shape shape = timon::lights::Shape::Circle;
  Hundredths lower{};
  bool is_lower_included = true;
  std::optional<Hundredths> upper{};
  bool is_upper_included = false;
};
BOOST_DESCRIBE_STRUCT(BandInput, (), (light, word, shape, lower, is_lower_included, upper, is_upper_included))

struct AddLightProfile {
  std::optional<timon::people::OfficeId> institution{};  ///< nothing: the caller's
  std::string code{};
  std::string name{};
  timon::lights::Style style = timon::lights::Style::Bands;
  std::optional<std::vector<BandInput>> bands{};
  std::optional<Hundredths> green_tolerance{};
  std::optional<Hundredths> yellow_tolerance{};
};
BOOST_DESCRIBE_STRUCT(AddLightProfile, (), (institution, code, name, style, bands, green_tolerance, yellow_tolerance))

/// Refused: not allowed, a code in use, bands with a gap or an overlap.
Result<timon::lights::Profile> add_light_profile(const Context& context, const AddLightProfile& input);

/// The shipped ones and those of institutions whose plans the caller may see.
Result<std::vector<timon::lights::Profile>> list_light_profiles(const Context& context);

}  // namespace timon::usecases::lights
