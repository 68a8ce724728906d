#pragma once
// What a workbook's columns most likely mean: a draft that a person looks over before anything is read by it.

#include "domain/imports/column_look.hpp"

namespace timon::imports {

struct GuessFrom {
  std::string file_name;
  int this_year = 0;  ///< where neither headings, sheets nor the file's name tell a year
  std::vector<SheetLook> sheets;
};

MapDraft guess_draft(const GuessFrom& seen);

}  // namespace timon::imports
