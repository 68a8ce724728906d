#pragma once
// One sheet of a draft, with the levels that its columns name.

#include "domain/imports/guess_values.hpp"

namespace timon::imports {

struct GuessedSheet {
  DraftSheet sheet;
  std::vector<DraftLevel> levels;
  bool holds_a_plan = false;
};

GuessedSheet guess_sheet(const SheetLook& look, UntoldYear untold);

}  // namespace timon::imports
