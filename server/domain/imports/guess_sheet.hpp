#pragma once
// One sheet of a draft, with the levels that its columns name.

#include "domain/imports/column_look.hpp"

namespace timon::imports {

struct GuessedSheet {
  DraftSheet sheet;
  std::vector<DraftLevel> levels;
  bool holds_a_plan = false;
};

/// `year` is the one of headings that tell none.
GuessedSheet guess_sheet(const SheetLook& look, int year);

}  // namespace timon::imports
