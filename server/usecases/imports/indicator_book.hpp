#pragma once
// The indicators met so far in a workbook, by element; decides whether a row speaks of one of them or of another.

#include <unordered_map>

#include "usecases/imports/row_reader.hpp"

namespace timon::usecases::imports {

class IndicatorBook {
 public:
  explicit IndicatorBook(ImportedPlan& plan) : plan_(plan) {}

  ImportedIndicator* find(const std::string& element, const std::string& code);
  ImportedIndicator* find_by_name(const std::string& element, const std::string& name);
  /// `wanted`, or the first number of this element's that is not taken.
  std::string free_code(const std::string& element, const std::string& wanted);
  void add(ImportedIndicator indicator);

 private:
  using Index = std::unordered_map<std::string, std::size_t>;
  /// Of one element; the first of a code or name counts. A sheet may hold thousands under one.
  struct Own {
    Index by_code;
    Index by_name;  ///< folded
    std::int64_t last_number = 0;
  };
  ImportedIndicator* at(const std::string& element, Index Own::*index, const std::string& wanted);

  ImportedPlan& plan_;
  std::unordered_map<std::string, Own> of_element_;
};

}  // namespace timon::usecases::imports
