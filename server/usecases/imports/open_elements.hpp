#pragma once
// The elements of a list below which its next row may stand.

#include <optional>
#include <string>
#include <vector>

#include "domain/imports/imported_plan.hpp"

namespace timon::usecases::imports {

using timon::imports::ImportedLevel;

class OpenElements {
 public:
  /// How deep a row is by its indentation among those above it; 0: not below any of them.
  std::size_t depth(int indent);
  /// The nearest element above of a level that may hold one of `level`; it and those above it stay open.
  std::optional<std::string> parent_of(const ImportedLevel& level);
  void open(std::string level, std::string code) { elements_.push_back({std::move(level), std::move(code)}); }

 private:
  struct Element {
    std::string level;
    std::string code;
  };

  std::vector<Element> elements_;
  std::vector<int> indents_;
};

}  // namespace timon::usecases::imports
