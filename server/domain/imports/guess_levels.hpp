#pragma once
// What levels are called, and those of a list, in which one column holds the names of all of them.

#include "domain/imports/guess_values.hpp"

namespace timon::imports {

/// "Plan / Nombre del programa (2026)" -> "Programa".
std::string level_name_of(std::string heading);

/// Another column tells the level of each row: its words, which the column keeps.
std::vector<DraftLevel> levels_by_cells(Candidate& levels);
/// The codes tell it: as many as their dots say, of those that are usual.
std::vector<DraftLevel> levels_by_depth(const Candidate& names, std::size_t depths);

}  // namespace timon::imports
