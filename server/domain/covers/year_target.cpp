#include "domain/covers/year_target.hpp"

namespace timon::covers {

using indicators::Accumulation;
using indicators::Observation;

std::optional<Millionths> year_target(const std::optional<Millionths>& typed, Accumulation accumulation,
                                      std::span<const Observation> of_year) {
  if (typed || of_year.empty()) return typed;
  // What was planned for all periods depends neither on the sense nor on the day.
  const auto all = indicators::to_date(accumulation, indicators::Sense::Ascending, of_year, of_year.back().end_on);
  const auto units = all.whole.value ? all.whole.value->rounded(Millionths::scale) : std::nullopt;
  return units ? std::optional(Millionths{*units}) : std::nullopt;
}

}  // namespace timon::covers
