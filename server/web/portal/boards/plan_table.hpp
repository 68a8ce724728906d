#pragma once
// A plan on a day as one open table (CSV, RFC 4180, UTF-8): a row for every element, exact figures with a decimal
// point, and empty where there is none. Column names are English and stay.

#include <string>

#include "web/portal/boards/plan_summary.hpp"

namespace timon::portal {

std::string plan_table(const JudgedPlan& plan);

}  // namespace timon::portal
