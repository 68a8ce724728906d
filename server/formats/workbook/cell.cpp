#include "formats/workbook/cell.hpp"

#include <algorithm>

namespace timon::formats::workbook {

std::string column_letters(std::uint32_t column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26) letters += static_cast<char>('A' + (column - 1) % 26);
  std::ranges::reverse(letters);
  return letters;
}

std::uint32_t column_number(std::string_view letters) {
  std::uint32_t number = 0;
  if (letters.empty() || letters.size() > 3) return 0;
  for (char c : letters) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c < 'A' || c > 'Z') return 0;
    number = number * 26 + static_cast<std::uint32_t>(c - 'A' + 1);
  }
  return number;
}

}  // namespace timon::formats::workbook
