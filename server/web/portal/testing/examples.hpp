#pragma once
// The examples of the components, read from their YAML files.

#include <string>
#include <vector>

#include "web/portal/view.hpp"

namespace timon::portal {

struct Example {
  std::string component;
  std::string name;
  TemplateData data;
};

/// Throws std::invalid_argument for what is not a list of examples.
std::vector<Example> parse_examples(const std::string& component, const std::string& yaml);

/// All examples of all components of the tree, in alphabetical order.
std::vector<Example> all_examples();

}  // namespace timon::portal
