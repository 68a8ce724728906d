#pragma once
// The map that an import reads, out of a draft: what was chosen on a screen becomes the text that the command line, the
// next upload and a person can read.

#include "base/error.hpp"
#include "domain/imports/map_draft.hpp"

namespace timon::usecases::imports {

/// Refused: what the draft lacks, by the fields of a screen.
Result<std::string> write_map(const timon::imports::MapDraft& draft);

}  // namespace timon::usecases::imports
