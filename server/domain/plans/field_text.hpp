#pragma once
// One canonical text for each type of field, for histories and the ledger.

#include <concepts>
#include <optional>
#include <string>

#include "base/day.hpp"
#include "base/decimal.hpp"
#include "base/id.hpp"
#include "base/names.hpp"

namespace timon::plans {

inline std::string field_text(Day day) { return day.text(); }
inline std::string field_text(Instant instant) { return instant.text(); }
inline std::string field_text(std::int64_t number) { return std::to_string(number); }
template <class Tag>
std::string field_text(Id<Tag> id) {
  return id.text();
}
template <int Scale>
std::string field_text(Decimal<Scale> number) {
  return text(number);
}
template <Named E>
std::string field_text(E value) {
  return std::string(name_of(value));
}
template <class T>
std::optional<std::string> field_text(const std::optional<T>& value) {
  if (!value) return std::nullopt;
  return field_text(*value);
}

}  // namespace timon::plans
