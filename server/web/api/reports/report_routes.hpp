#pragma once
// Targets, reports and verifications as JSON, and the list of an indicator's facts.

#include "web/guard/route.hpp"

namespace timon::api::reports {

guard::Routes report_routes();

}  // namespace timon::api::reports
