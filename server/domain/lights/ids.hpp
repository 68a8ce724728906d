#pragma once

#include "domain/plans/ids.hpp"

namespace timon::lights {

using plans::ProfileId;

}  // namespace timon::lights
