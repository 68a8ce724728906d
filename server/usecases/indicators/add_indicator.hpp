#pragma once
// A new technical sheet on an element.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "domain/indicators/indicator.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::indicators {

struct IndicatorSheet {
  std::string code{};
  std::string name{};
  std::optional<std::string> definition{};
  std::optional<Hundredths> weight{};
  timon::indicators::IndicatorLevel level = timon::indicators::IndicatorLevel::Product;
  timon::indicators::Dimension dimension = timon::indicators::Dimension::Effectiveness;
  std::optional<std::string> formula{};
  std::optional<std::string> source{};
  timon::plans::PeriodKind frequency = timon::plans::PeriodKind::Year;
  std::optional<timon::indicators::MeasureId> measure{};  ///< proposed; Planning validates it
  timon::indicators::Sense sense = timon::indicators::Sense::Ascending;
  timon::indicators::Method method = timon::indicators::Method::Ratio;
  timon::indicators::Accumulation accumulation = timon::indicators::Accumulation::Sum;
  std::optional<Millionths> tolerance{};
  std::optional<Millionths> baseline{};
  std::optional<Day> baseline_on{};
  std::optional<Millionths> term_target{};
  std::optional<std::string> light_profile{};  ///< code; the plan's without it
  std::optional<std::string> reason{};
};
BOOST_DESCRIBE_STRUCT(IndicatorSheet, (),
                      (code, name, definition, weight, level, dimension, formula, source, frequency, measure, sense,
                       method, accumulation, tolerance, baseline, baseline_on, term_target, light_profile, reason))

/// On an approved plan its attributes are fixed at once. Refused: what sheets may not say, a code in use, a measure or
/// a profile that is not there, without a reason once the plan is approved.
Result<timon::indicators::IndicatorId> add_indicator(const Context& context, timon::plans::ElementId element,
                                                     const IndicatorSheet& input);

}  // namespace timon::usecases::indicators
