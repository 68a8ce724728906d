#pragma once
// What changes technical sheets, and the units of measure. A changed sheet is answered with its figures, which a later
// subject makes: that is passed in.

#include <functional>

#include "domain/indicators/ids.hpp"
#include "web/api/calls.hpp"

namespace timon::api::indicators {

using ShowIndicator = std::function<Result<Response>(const Call&, timon::indicators::IndicatorId, int status)>;

Routes indicator_edit_routes(ShowIndicator show);
Routes measure_routes();

}  // namespace timon::api::indicators
