#pragma once
// Units of measure: added by Planning, listed for whoever fills in a sheet.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/indicators/measure.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::indicators {

struct AddMeasure {
  std::optional<timon::people::OfficeId> institution{};  ///< nothing: the caller's
  std::string code{};
  std::string name{};
};
BOOST_DESCRIBE_STRUCT(AddMeasure, (), (institution, code, name))

/// Refused: not allowed, a code or a name of the wrong form, a code in use.
Result<timon::indicators::Measure> add_measure(const Context& context, const AddMeasure& input);

/// By name.
Result<std::vector<timon::indicators::Measure>> list_measures(const Context& context,
                                                              std::optional<timon::people::OfficeId> institution);

}  // namespace timon::usecases::indicators
