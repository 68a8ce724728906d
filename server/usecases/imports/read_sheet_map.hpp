#pragma once
// The part of a map that speaks of one sheet: headings, levels, indicators, values.

#include "usecases/imports/import_map.hpp"
#include "usecases/imports/toml_table.hpp"

namespace timon::usecases::imports {

SheetMap read_sheet(TomlTable& table);
/// A row as people count them; `fallback` where the map does not say.
std::uint32_t row_number(TomlTable& table, std::string_view key, std::uint32_t fallback);

}  // namespace timon::usecases::imports
