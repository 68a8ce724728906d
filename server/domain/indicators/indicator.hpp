#pragma once
// An indicator's technical sheet. Members stand in the order of the columns of `indicators`; targets and results are
// facts (domain/reports).

#include <cstdint>
#include <optional>
#include <string>

#include "base/day.hpp"
#include "base/decimal.hpp"
#include "domain/indicators/attributes.hpp"
#include "domain/indicators/ids.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/ids.hpp"
#include "domain/plans/period.hpp"

namespace timon::indicators {

enum class IndicatorLevel { Impact, Result, Product, Input };
enum class Dimension { Effectiveness, Efficiency, Economy, Quality };

constexpr auto names_of(IndicatorLevel) {
  using enum IndicatorLevel;
  return std::to_array<Name<IndicatorLevel>>(
      {{Impact, "impact"}, {Result, "result"}, {Product, "product"}, {Input, "input"}});
}
constexpr auto names_of(Dimension) {
  using enum Dimension;
  return std::to_array<Name<Dimension>>(
      {{Effectiveness, "effectiveness"}, {Efficiency, "efficiency"}, {Economy, "economy"}, {Quality, "quality"}});
}

struct Indicator {
  IndicatorId id;
  plans::ElementId element_id;
  std::string code;
  std::string name;
  std::string definition;
  std::int64_t position = 0;
  std::optional<Hundredths> weight;  ///< nothing: as much as its siblings
  IndicatorLevel level = IndicatorLevel::Product;
  Dimension dimension = Dimension::Effectiveness;
  std::string formula;
  std::string source;
  plans::PeriodKind frequency = plans::PeriodKind::Year;
  std::optional<MeasureId> measure_id;
  std::optional<people::PersonId> measure_validated_by;
  std::optional<Instant> measure_validated_at;  ///< validated by Planning when it is there
  Sense sense = Sense::Ascending;
  Method method = Method::Ratio;
  Accumulation accumulation = Accumulation::Sum;
  std::optional<Millionths> tolerance;
  std::optional<Millionths> baseline;
  std::optional<Day> baseline_on;
  std::optional<Millionths> term_target;             ///< of the whole plan
  std::optional<plans::ProfileId> light_profile_id;  ///< nothing: the plan's
  std::optional<Instant> frozen_at;
  std::optional<Instant> withdrawn_at;
  std::int64_t version = 1;

  bool operator==(const Indicator&) const = default;
};

}  // namespace timon::indicators
