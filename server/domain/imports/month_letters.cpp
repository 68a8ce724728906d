#include "domain/imports/month_letters.hpp"

#include <algorithm>
#include <string_view>

#include "base/folded.hpp"

namespace timon::imports {
namespace {

constexpr std::string_view spanish = "efmamjjasond";
constexpr std::string_view portuguese = "jfmamjjasond";

}  // namespace

std::vector<int> months_by_letters(const std::vector<std::string>& texts) {
  std::string letters;
  for (const auto& text : texts) {
    const auto word = folded(text);
    letters += word.size() == 1 ? word[0] : ' ';
  }
  std::vector<int> months(texts.size());
  for (const auto year : {spanish, portuguese})
    for (auto at = letters.find(year); at != std::string::npos; at = letters.find(year, at + year.size()))
      for (std::size_t month = 0; month < year.size(); ++month) months[at + month] = static_cast<int>(month) + 1;
  return months;
}

bool has_month_letters(const std::vector<std::string>& texts) {
  return std::ranges::any_of(months_by_letters(texts), [](int month) { return month > 0; });
}

}  // namespace timon::imports
