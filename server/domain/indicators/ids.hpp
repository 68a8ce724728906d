#pragma once

#include "base/id.hpp"

namespace timon::indicators {

using IndicatorId = Id<struct IndicatorTag>;
using MeasureId = Id<struct MeasureTag>;

}  // namespace timon::indicators
