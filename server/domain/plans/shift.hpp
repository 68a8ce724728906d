#pragma once
// Where a day of one plan falls in its copy: a plan that begins twelve months later has its dates twelve months later.

#include "base/day.hpp"

namespace timon::plans {

/// `day` moved as far as `from` lies from `to`: by whole months where both are the same day of their month (the last
/// day of a month stays a last day), else by days.
Day shifted(Day day, Day from, Day to);

}  // namespace timon::plans
