#include "usecases/imports/indicator_book.hpp"

#include "base/folded.hpp"

namespace timon::usecases::imports {

template <class Fits>
ImportedIndicator* IndicatorBook::first_of(const std::string& element, Fits fits) {
  const auto own = of_element_.find(element);
  if (own == of_element_.end()) return nullptr;
  for (const auto at : own->second)
    if (fits(plan_.indicators[at])) return &plan_.indicators[at];
  return nullptr;
}

ImportedIndicator* IndicatorBook::find(const std::string& element, const std::string& code) {
  return first_of(element, [&](const ImportedIndicator& indicator) { return indicator.code == code; });
}

ImportedIndicator* IndicatorBook::find_by_name(const std::string& element, const std::string& name) {
  const auto wanted = folded(name);
  return first_of(element, [&](const ImportedIndicator& indicator) { return folded(indicator.name) == wanted; });
}

std::string IndicatorBook::free_code(const std::string& element, const std::string& wanted) {
  auto code = wanted;
  for (int number = 1; find(element, code); ++number) code = std::to_string(number);
  return code;
}

void IndicatorBook::add(ImportedIndicator indicator) {
  of_element_[indicator.element].push_back(plan_.indicators.size());
  plan_.indicators.push_back(std::move(indicator));
}

}  // namespace timon::usecases::imports
