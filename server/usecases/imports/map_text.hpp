#pragma once
// Pieces of a map's text: what stands in it by itself, and the part of one sheet.

#include "domain/imports/map_draft.hpp"

namespace timon::usecases::imports {

/// A text of TOML on one line, whatever stands in it.
std::string quoted(std::string_view text);
std::string list_of(const std::vector<std::string>& texts);
/// `key = value`.
std::string line(std::string_view key, const std::string& value);

/// The part of sheets of one form, by their names.
std::string sheet_part(const timon::imports::MapDraft& draft, const timon::imports::DraftSheet& sheet,
                       const std::vector<std::string>& names);

}  // namespace timon::usecases::imports
