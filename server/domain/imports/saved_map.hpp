#pragma once
// A map that an institution keeps. Members stand in the order of the columns of `import_maps`.

#include <optional>
#include <string>

#include "base/day.hpp"
#include "domain/imports/ids.hpp"
#include "domain/people/ids.hpp"

namespace timon::imports {

struct SavedMap {
  SavedMapId id;
  people::OfficeId institution_id;
  std::string name;
  std::string map_text;                   ///< TOML
  std::optional<std::string> draft_text;  ///< what its screen knows of it, JSON
  std::optional<people::PersonId> person_id;
  Instant saved_at;

  bool operator==(const SavedMap&) const = default;
};

}  // namespace timon::imports
