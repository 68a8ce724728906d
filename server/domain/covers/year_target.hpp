#pragma once
// The target of a year on the second sheet: the one that was typed, else what the targets of its periods come to. The
// other way round nothing is told: how a year is spread over its quarters only people know.

#include <optional>
#include <span>

#include "domain/indicators/accumulation.hpp"

namespace timon::covers {

/// `of_year`: the periods within the year, in order of their end, without the year itself. Rounded to millionths;
/// nothing where no period has a target, or they come to no number (A5).
std::optional<Millionths> year_target(const std::optional<Millionths>& typed, indicators::Accumulation accumulation,
                                      std::span<const indicators::Observation> of_year);

}  // namespace timon::covers
