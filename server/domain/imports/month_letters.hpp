#pragma once
// Twelve columns in a row headed E F M A M J J A S O N D, or J F M … in Portuguese: the months by their first letters.

#include <string>
#include <vector>

namespace timon::imports {

/// For each text the month that it stands for, 0 for none: only whole years of letters count.
std::vector<int> months_by_letters(const std::vector<std::string>& texts);

bool has_month_letters(const std::vector<std::string>& texts);

}  // namespace timon::imports
