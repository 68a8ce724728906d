#pragma once
// The targets of one indicator in several periods, as one act with one entry: all of them or none. A draft may also
// lose a target; of an approved plan none is taken away, another one is set with its reason.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "domain/indicators/ids.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::reports {

struct PeriodTarget {
  std::string period;  ///< code
  std::optional<Millionths> value{}, numerator{}, denominator{};

  bool is_empty() const { return !value && !numerator && !denominator; }
};
BOOST_DESCRIBE_STRUCT(PeriodTarget, (), (period, value, numerator, denominator))

struct SetTargets {
  std::vector<PeriodTarget> targets{};
  std::optional<std::string> reason{};
};
BOOST_DESCRIBE_STRUCT(SetTargets, (), (targets, reason))

/// Refused: what set_target refuses of any of them, a period given twice, an empty one that stands in an approved plan
/// or that something was reported against.
Result<void> set_targets(const Context& context, timon::indicators::IndicatorId indicator, const SetTargets& input);

}  // namespace timon::usecases::reports
