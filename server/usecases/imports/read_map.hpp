#pragma once
// A map out of its TOML text. Everything wrong with it is told at once, each by its path (`sheet[0].level[2].code`).

#include "usecases/imports/import_map.hpp"

namespace timon::usecases::imports {

Result<ImportMap> read_map(std::string_view toml);

}  // namespace timon::usecases::imports
