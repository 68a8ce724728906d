#pragma once
// A YAML document as it stands: texts, lists and mappings in their order. Nothing is interpreted; "true" is a text.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace timon::portal {

struct Yaml {
  std::string text{};
  std::vector<Yaml> items{};
  std::vector<std::pair<std::string, Yaml>> fields{};

  /// Nothing where it has no such field.
  const Yaml* find(std::string_view name) const;
  /// The text of a field; empty where it is not there.
  std::string text_of(std::string_view name) const;
};

/// Throws std::invalid_argument with the line at fault.
Yaml parse_yaml(std::string_view text);

}  // namespace timon::portal
