#pragma once
// Holidays of an institution, what the program offers for them, and the windows of a plan.

#include "web/api/calls.hpp"

namespace timon::api::calendars {

Routes calendar_routes();

}  // namespace timon::api::calendars
