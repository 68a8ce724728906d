#pragma once
// An enum's names as they are stored, sent and written in files: one table beside the enum.
//
//   enum class Sense { Ascending, Descending };
//   constexpr auto names_of(Sense) {
//     return std::to_array<Name<Sense>>({{Sense::Ascending, "ascending"}, {Sense::Descending, "descending"}});
//   }

#include <array>
#include <optional>
#include <string_view>

namespace timon {

template <class E>
struct Name {
  E value;
  std::string_view name;
};

template <class E>
concept Named = requires(E value) { names_of(value); };

/// The name of a value that is in its table; an empty text for one that is not.
template <Named E>
constexpr std::string_view name_of(E value) {
  for (const auto& row : names_of(value))
    if (row.value == value) return row.name;
  return {};
}

template <Named E>
constexpr std::optional<E> parse_name(std::string_view name) {
  for (const auto& row : names_of(E{}))
    if (row.name == name) return row.value;
  return std::nullopt;
}

}  // namespace timon
