#pragma once
// Maps kept for the next upload of the same workbook.

#include <optional>
#include <string_view>
#include <vector>

#include "domain/imports/saved_map.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::imports {

using timon::imports::SavedMap;
using timon::imports::SavedMapId;

/// By its name in its institution it replaces the one before, whose id stays.
void save_map(Transaction& transaction, const SavedMap& map);
std::optional<SavedMap> find_saved_map(Session& session, SavedMapId id);
std::optional<SavedMap> find_saved_map_by_name(Session& session, people::OfficeId institution, std::string_view name);
/// Of all institutions, by name.
std::vector<SavedMap> saved_maps(Session& session);
void delete_saved_map(Transaction& transaction, SavedMapId id);

}  // namespace timon::storage::imports
