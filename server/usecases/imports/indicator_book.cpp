#include "usecases/imports/indicator_book.hpp"

#include "base/folded.hpp"

namespace timon::usecases::imports {

ImportedIndicator* IndicatorBook::at(const std::string& element, Index Own::*index, const std::string& wanted) {
  const auto own = of_element_.find(element);
  if (own == of_element_.end()) return nullptr;
  const auto found = (own->second.*index).find(wanted);
  return found == (own->second.*index).end() ? nullptr : &plan_.indicators[found->second];
}

ImportedIndicator* IndicatorBook::find(const std::string& element, const std::string& code) {
  return at(element, &Own::by_code, code);
}

ImportedIndicator* IndicatorBook::find_by_name(const std::string& element, const std::string& name) {
  return at(element, &Own::by_name, folded(name));
}

std::string IndicatorBook::free_code(const std::string& element, const std::string& wanted) {
  auto& own = of_element_[element];
  auto code = wanted;
  while (own.by_code.contains(code)) code = std::to_string(++own.last_number);
  return code;
}

void IndicatorBook::add(ImportedIndicator indicator) {
  auto& own = of_element_[indicator.element];
  own.by_code.emplace(indicator.code, plan_.indicators.size());
  own.by_name.emplace(folded(indicator.name), plan_.indicators.size());
  plan_.indicators.push_back(std::move(indicator));
}

}  // namespace timon::usecases::imports
