#pragma once
// The countries whose public holidays the program knows by rule, and in which of them a time zone lies.

#include <optional>
#include <string_view>

#include "base/names.hpp"

namespace timon::calendars {

enum class Country { Argentina, Bolivia, Brazil, Chile, Colombia, CostaRica, Ecuador, Mexico, Paraguay, Peru, Uruguay };

constexpr auto names_of(Country) {
  using enum Country;
  return std::to_array<Name<Country>>({{Argentina, "AR"},
                                       {Bolivia, "BO"},
                                       {Brazil, "BR"},
                                       {Chile, "CL"},
                                       {Colombia, "CO"},
                                       {CostaRica, "CR"},
                                       {Ecuador, "EC"},
                                       {Mexico, "MX"},
                                       {Paraguay, "PY"},
                                       {Peru, "PE"},
                                       {Uruguay, "UY"}});
}

/// Nothing for a zone of another country, or that several share.
std::optional<Country> country_of_time_zone(std::string_view zone);

}  // namespace timon::calendars
