#pragma once
// The word of each value of an enum, as it is stored, sent and looked up in the catalogues.
// The words stand in the order of the enumerators, which count from 0 without gaps:
//   template <> inline constexpr auto timon::enum_words<Light> = std::to_array<std::string_view>({"red", "green"});

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace timon {

template <class E>
inline constexpr auto enum_words = nullptr;

template <class E>
concept WordedEnum = std::is_enum_v<E> && !std::is_same_v<std::remove_cv_t<decltype(enum_words<E>)>, std::nullptr_t>;

template <WordedEnum E>
constexpr std::string_view word_of(E value) {
  return enum_words<E>.at(static_cast<std::size_t>(value));
}

/// The value that `word` names, or nothing.
template <WordedEnum E>
constexpr std::optional<E> parse_word(std::string_view word) {
  for (std::size_t index = 0; index < enum_words<E>.size(); ++index)
    if (enum_words<E>[index] == word) return static_cast<E>(index);
  return std::nullopt;
}

}  // namespace timon
