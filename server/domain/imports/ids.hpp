#pragma once

#include "base/id.hpp"

namespace timon::imports {

using ImportId = Id<struct ImportTag>;
using SavedMapId = Id<struct SavedMapTag>;

}  // namespace timon::imports
