#pragma once
// A workbook of any kind, told apart by its first bytes, read in this very process. Use reader.hpp, which does it in a
// limited child; this is what runs there.

#include "formats/workbook/delimited.hpp"

namespace timon::formats::workbook {

/// Throws Refused, and std::bad_alloc when memory is out.
void parse(int descriptor, const DelimitedOptions& options, const Limits& limits, Sink& sink);

}  // namespace timon::formats::workbook
