#pragma once
// The examples of a component, read from its YAML file: nested lists and mappings of texts and truths, in block or
// flow style, which is all that examples need.

#include <string>
#include <vector>

#include "web/portal/view.hpp"

namespace timon::portal {

struct Example {
  std::string component;
  std::string name;
  TemplateData data;
};

/// Throws std::invalid_argument with the line at fault.
std::vector<Example> parse_examples(const std::string& component, const std::string& yaml);

/// All examples of all components of the tree, in alphabetical order.
std::vector<Example> all_examples();

}  // namespace timon::portal
