#pragma once
// PMG-43: how far an indicator got in its year, of what was planned by now and of the whole year's target.

#include <optional>

#include "base/decimal.hpp"
#include "base/names.hpp"

namespace timon::covers {

enum class YearLight { NotMeasurable, Green, Yellow, Red };
constexpr auto names_of(YearLight) {
  using enum YearLight;
  return std::to_array<Name<YearLight>>(
      {{NotMeasurable, "not_measurable"}, {Green, "green"}, {Yellow, "yellow"}, {Red, "red"}});
}

struct YearProgress {
  std::optional<Hundredths> of_plan{};  ///< cumulated actual of cumulated planned
  std::optional<Hundredths> of_year{};  ///< cumulated actual of the year's target
  YearLight light = YearLight::NotMeasurable;

  bool operator==(const YearProgress&) const = default;
};

/// Green from 90 % of plan, yellow from 70 %, judged by the exact share.
YearProgress year_progress(std::optional<Millionths> target, Millionths planned, Millionths actual);

}  // namespace timon::covers
