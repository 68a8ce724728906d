#pragma once

#include "base/id.hpp"

namespace timon::imports {

using ImportId = Id<struct ImportTag>;

}  // namespace timon::imports
