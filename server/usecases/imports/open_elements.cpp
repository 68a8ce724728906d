#include "usecases/imports/open_elements.hpp"

#include <algorithm>

namespace timon::usecases::imports {

std::size_t OpenElements::depth(int indent) {
  while (!indents_.empty() && indents_.back() >= indent) indents_.pop_back();
  indents_.push_back(indent);
  return indents_.size() - 1;
}

std::optional<std::string> OpenElements::parent_of(const ImportedLevel& level) {
  while (!elements_.empty() && std::ranges::find(level.parents, elements_.back().level) == level.parents.end())
    elements_.pop_back();
  return elements_.empty() ? std::nullopt : std::optional(elements_.back().code);
}

}  // namespace timon::usecases::imports
