#pragma once
// Maps that an institution keeps for its next upload.

#include "storage/imports/saved_map_store.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::imports {

using timon::imports::SavedMap;
using timon::imports::SavedMapId;

struct SaveMap {
  std::optional<timon::people::OfficeId> institution{};  ///< the caller's own without it
  std::string name;
  std::string map_text;
  std::optional<std::string> draft_text{};
};
/// Replaces the one of that name. Refused: a map that cannot be read.
Result<SavedMap> save_map(const Context& context, const SaveMap& input);

/// Those of the institutions where the caller may see imports.
Result<std::vector<SavedMap>> list_saved_maps(const Context& context);

Result<void> delete_saved_map(const Context& context, SavedMapId id);

}  // namespace timon::usecases::imports
