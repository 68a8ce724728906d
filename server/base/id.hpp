#pragma once
// Identifiers: time-ordered 63-bit integers made by the program, so that things exist before they are
// saved and no engine's sequence matters. Typed, so that an office never passes for a person.

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace timon {

template <class Tag>
struct Id {
  std::int64_t value = 0;

  auto operator<=>(const Id&) const = default;
  /// As it travels in JSON and in addresses: decimal text.
  std::string text() const { return std::to_string(value); }
};

/// A new number, larger than every number this process made before: milliseconds since 2020 (41 bits), then a
/// counter that starts at a random place (22 bits). Safe to call from many threads.
std::int64_t next_id_number();

/// The number in a decimal text of at most 19 digits, above 0; nothing otherwise.
std::optional<std::int64_t> parse_id_number(std::string_view text);

template <class T>
T next_id() {
  return T{next_id_number()};
}
template <class T>
std::optional<T> parse_id(std::string_view text) {
  if (auto number = parse_id_number(text)) return T{*number};
  return std::nullopt;
}

}  // namespace timon

template <class Tag>
struct std::hash<timon::Id<Tag>> {
  std::size_t operator()(timon::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
