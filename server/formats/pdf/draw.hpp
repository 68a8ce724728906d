#pragma once
// A sheet as a PDF: its text can be selected and read aloud in its order (tagged), its fonts are inside, in parts.

#include "formats/pdf/sheet.hpp"

namespace timon::formats::pdf {

/// Throws std::runtime_error where the machine has no font to write with.
std::string draw(const Sheet& sheet);

}  // namespace timon::formats::pdf
