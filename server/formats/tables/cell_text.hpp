#pragma once
// A text as a cell of a workbook can hold it.

#include <string>
#include <string_view>

namespace timon::formats {

inline constexpr std::size_t longest_cell = 32767;

/// What XML 1.0 cannot hold is left out; what is too long for a cell is cut between letters.
inline std::string cell_text(std::string_view value) {
  std::string text;
  for (const char c : value)
    if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') text += c;
  if (text.size() > longest_cell) {
    std::size_t end = longest_cell;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text.resize(end);
  }
  return text;
}

}  // namespace timon::formats
