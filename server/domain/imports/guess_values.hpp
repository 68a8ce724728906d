#pragma once
// Which columns hold values, of which kind and period, once it is known what else stands in the sheet.

#include "domain/imports/column_look.hpp"
#include "domain/imports/heading_reading.hpp"

namespace timon::imports {

/// One column on its way from words to a meaning.
struct Candidate {
  const ColumnLook* look;
  HeadingReading reading;
  DraftColumn draft;
};

std::vector<Candidate*> columns_of(std::vector<Candidate>& columns, Meaning meaning);

/// Months that stand in the headings by their first letters.
void name_months(std::vector<Candidate>& columns);

/// The year of headings that tell none; whether the rest of the workbook tells it, or it was only supposed.
struct UntoldYear {
  int year = 0;
  bool is_told = false;
};

void settle_values(std::vector<Candidate>& columns, UntoldYear untold);

}  // namespace timon::imports
