#pragma once
// From a row to a typed value: a scalar, an optional, a tuple, or a plain struct whose members stand in the order of
// the columns. A struct described with Boost.Describe has its members' names compared with the columns' as well
// (`weight` also reads `weight_e2`).

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/pfr.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/engine/failure.hpp"
#include "storage/engine/value.hpp"

namespace timon::storage {

/// The current row of a result; what it returns as a view lasts until the next row.
class RowView {
 public:
  virtual ~RowView() = default;
  virtual int columns() const = 0;
  virtual std::string_view column_name(int column) const = 0;
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual bool boolean(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual std::string_view text(int column) const = 0;
  virtual std::string bytes(int column) const = 0;
};

namespace detail {

template <class T>
concept Scalar =
    std::is_arithmetic_v<T> || std::is_enum_v<T> || is_optional<T> || is_id<T> || is_decimal<T> ||
    std::is_same_v<T, std::string> || std::is_same_v<T, Day> || std::is_same_v<T, Instant> || std::is_same_v<T, Bytes>;

template <class T>
inline constexpr bool is_tuple = false;
template <class... T>
inline constexpr bool is_tuple<std::tuple<T...>> = true;

[[noreturn]] void unreadable(const RowView& row, int column, const char* wanted);
void expect_columns(const RowView& row, std::size_t wanted);
void expect_name(const RowView& row, int column, std::string_view member);

template <class T>
T must(std::optional<T> value, const RowView& row, int column, const char* wanted) {
  if (!value) unreadable(row, column, wanted);
  return *std::move(value);
}

template <Scalar T>
T read_scalar(const RowView& row, int column) {
  if constexpr (is_optional<T>) {
    if (row.is_null(column)) return std::nullopt;
    return read_scalar<typename T::value_type>(row, column);
  } else {
    if (row.is_null(column)) unreadable(row, column, "a value that is not null");
    if constexpr (std::is_same_v<T, bool>)
      return row.boolean(column);
    else if constexpr (std::is_integral_v<T>)
      return static_cast<T>(row.integer(column));
    else if constexpr (std::is_floating_point_v<T>)
      return static_cast<T>(row.real(column));
    else if constexpr (is_id<T> || is_decimal<T>)
      return T{row.integer(column)};
    else if constexpr (std::is_same_v<T, Day>)
      return must(parse_day(row.text(column)), row, column, "a day");
    else if constexpr (std::is_same_v<T, Instant>)
      return must(parse_instant(row.text(column)), row, column, "an instant");
    else if constexpr (std::is_enum_v<T>)
      return must(parse_name<T>(row.text(column)), row, column, "a known name");
    else if constexpr (std::is_same_v<T, Bytes>)
      return Bytes{row.bytes(column)};
    else
      return std::string(row.text(column));
  }
}

template <class T>
void read_described(T& value, const RowView& row) {
  using Members = boost::describe::describe_members<T, boost::describe::mod_public>;
  expect_columns(row, boost::mp11::mp_size<Members>::value);
  int column = 0;
  boost::mp11::mp_for_each<Members>([&](auto member) {
    expect_name(row, column, member.name);
    auto& field = value.*member.pointer;
    field = read_scalar<std::remove_reference_t<decltype(field)>>(row, column++);
  });
}

}  // namespace detail

template <class T>
T read_row(const RowView& row) {
  if constexpr (detail::Scalar<T>) {
    detail::expect_columns(row, 1);
    return detail::read_scalar<T>(row, 0);
  } else {
    T value{};
    int column = 0;
    const auto fill = [&](auto& field) {
      field = detail::read_scalar<std::remove_reference_t<decltype(field)>>(row, column++);
    };
    if constexpr (detail::is_tuple<T>) {
      detail::expect_columns(row, std::tuple_size_v<T>);
      std::apply([&](auto&... field) { (fill(field), ...); }, value);
    } else if constexpr (boost::describe::has_describe_members<T>::value) {
      detail::read_described(value, row);
    } else {
      detail::expect_columns(row, boost::pfr::tuple_size_v<T>);
      boost::pfr::for_each_field(value, fill);
    }
    return value;
  }
}

}  // namespace timon::storage
