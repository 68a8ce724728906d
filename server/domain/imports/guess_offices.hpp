#pragma once
// Which column tells the office that answers: by its heading, and where headings leave it open by its cells.

#include "domain/imports/guess_values.hpp"

namespace timon::imports {

void choose_office(std::vector<Candidate>& columns, std::size_t rows);

}  // namespace timon::imports
