#pragma once

#include "domain/plans/ids.hpp"

namespace timon::lights {

using plans::ProfileId;
using ChoiceId = Id<struct LightChoiceTag>;

}  // namespace timon::lights
