#pragma once
// What can be bound to a parameter. The C++ type decides the database type on both engines, also for an empty
// optional: an untyped `:x IS NULL` is then no question, and text never slips into a number.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/day.hpp"
#include "base/decimal.hpp"
#include "base/id.hpp"
#include "base/names.hpp"

namespace timon::storage {

/// Content of a bytes column.
struct Bytes {
  std::string content;
  bool operator==(const Bytes&) const = default;
};

namespace detail {
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;
template <class T>
inline constexpr bool is_decimal = false;
template <int Scale>
inline constexpr bool is_decimal<Decimal<Scale>> = true;
}  // namespace detail

enum class ValueType : unsigned char { Untyped, Integer, Boolean, Real, Text, Day, Bytes };

/// Points into text and bytes that it is made from: made within the call that uses it.
class Value {
 public:
  Value(std::nullopt_t) {}
  template <class T>
  Value(const T& value) {
    set(value);
  }

  ValueType type() const { return type_; }
  bool is_null() const { return is_null_; }
  std::int64_t integer() const { return integer_; }
  double real() const { return real_; }
  std::string_view text() const { return owned_.empty() ? view_ : std::string_view(owned_); }

 private:
  template <class T>
  void set(const T& value) {
    if constexpr (detail::is_optional<T>) {
      if (value) return set(*value);
      set(typename T::value_type{});  // for its type
      view_ = {}, is_null_ = true;
    } else if constexpr (std::is_same_v<T, bool>) {
      set_integer(ValueType::Boolean, value ? 1 : 0);
    } else if constexpr (std::is_integral_v<T>) {
      set_integer(ValueType::Integer, static_cast<std::int64_t>(value));
    } else if constexpr (std::is_floating_point_v<T>) {
      type_ = ValueType::Real, is_null_ = false, real_ = value;
    } else if constexpr (detail::is_id<T>) {
      set_integer(ValueType::Integer, value.value);
    } else if constexpr (detail::is_decimal<T>) {
      set_integer(ValueType::Integer, value.units);
    } else if constexpr (std::is_same_v<T, Day>) {
      set_text(ValueType::Day, {}), owned_ = value.text();
    } else if constexpr (std::is_same_v<T, Instant>) {
      set_text(ValueType::Text, {}), owned_ = value.text();
    } else if constexpr (std::is_same_v<T, Bytes>) {
      set_text(ValueType::Bytes, value.content);
    } else if constexpr (std::is_enum_v<T>) {
      set_text(ValueType::Text, name_of(value));
    } else {
      set_text(ValueType::Text, std::string_view(value));
    }
  }
  void set_integer(ValueType type, std::int64_t integer) { type_ = type, is_null_ = false, integer_ = integer; }
  void set_text(ValueType type, std::string_view view) { type_ = type, is_null_ = false, view_ = view; }

  ValueType type_ = ValueType::Untyped;
  bool is_null_ = true;
  std::int64_t integer_ = 0;
  double real_ = 0;
  std::string_view view_;
  std::string owned_;
};

struct Parameter {
  std::string_view name;
  Value value;
};
using Parameters = std::initializer_list<Parameter>;

}  // namespace timon::storage
