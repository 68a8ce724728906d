#pragma once
// Header fields in the order they came; names compare without case. A field that would break the head
// of a message (line ends, bad names) never gets in.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace timon::http {

/// ASCII only, as header names, schemes and media types compare.
bool equal_without_case(std::string_view a, std::string_view b);

class Headers {
 public:
  using Field = std::pair<std::string, std::string>;

  /// The first value under this name.
  std::optional<std::string_view> find(std::string_view name) const;
  bool has(std::string_view name) const { return find(name).has_value(); }
  std::size_t count(std::string_view name) const;

  /// Appends; `set` replaces what stood under the name. Both throw std::invalid_argument for a name that is not a
  /// token and for a value with a control character: such text must not reach the wire.
  void add(std::string_view name, std::string_view value);
  void set(std::string_view name, std::string_view value);
  void remove(std::string_view name);

  auto begin() const { return fields_.begin(); }
  auto end() const { return fields_.end(); }
  std::size_t size() const { return fields_.size(); }

 private:
  std::vector<Field> fields_;
};

}  // namespace timon::http
