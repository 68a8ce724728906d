#pragma once
// What a version of a plan keeps of its technical sheets. Members stand in the order of the columns of
// `version_indicators`.

#include <optional>
#include <string>

#include "domain/indicators/indicator.hpp"
#include "domain/plans/kept.hpp"

namespace timon::indicators {

struct KeptIndicator {
  IndicatorId indicator_id;
  plans::ElementId element_id;
  std::string code;
  std::string name;
  std::optional<Hundredths> weight;
  std::optional<MeasureId> measure_id;
  Sense sense = Sense::Ascending;
  Method method = Method::Ratio;
  Accumulation accumulation = Accumulation::Sum;
  std::optional<Millionths> tolerance;
  std::optional<Millionths> baseline;
  std::optional<Millionths> term_target;

  bool operator==(const KeptIndicator&) const = default;
};

KeptIndicator kept(const Indicator& indicator);
plans::Fields fields_of(const KeptIndicator& indicator);

}  // namespace timon::indicators
