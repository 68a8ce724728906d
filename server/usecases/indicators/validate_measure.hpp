#pragma once
// P6: Planning assigns an indicator's unit of measure and answers for it; reports in another unit are refused.

#include <boost/describe/class.hpp>

#include "domain/indicators/ids.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::indicators {

struct ValidateMeasure {
  std::int64_t version = 0;
  timon::indicators::MeasureId measure{};
};
BOOST_DESCRIBE_STRUCT(ValidateMeasure, (), (version, measure))

/// Refused: a measure of another institution, another version, another measure where results were reported already.
Result<void> validate_measure(const Context& context, timon::indicators::IndicatorId id, const ValidateMeasure& input);

}  // namespace timon::usecases::indicators
