#pragma once
// Structs known to Boost.Describe as JSON text: decimals as plain numbers, ids, days and instants as text, enums by
// their table of names, nothing as null. A double must be finite; it is written with 15 significant digits.

#include <boost/describe/class.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <concepts>
#include <span>

#include "formats/json/read.hpp"

namespace timon::formats::json {

/// `text` in quotes. Bytes that are not UTF-8 become U+FFFD; `<`, `>`, `&`, U+2028 and U+2029 are escaped, so that the
/// document may stand inside a page's script element.
void append_text(std::string& out, std::string_view text);
void append_double(std::string& out, double value);

/// How one type is written; specialise it for a type of your own.
template <class T>
struct Writer;

template <class T>
void append(std::string& out, const T& value) {
  Writer<T>::append(out, value);
}

template <class T>
std::string write(const T& value) {
  std::string out;
  append(out, value);
  return out;
}

template <>
struct Writer<std::string> {
  static void append(std::string& out, const std::string& value) { append_text(out, value); }
};
template <>
struct Writer<std::string_view> {
  static void append(std::string& out, std::string_view value) { append_text(out, value); }
};
template <>
struct Writer<bool> {
  static void append(std::string& out, bool value) { out += value ? "true" : "false"; }
};
template <std::integral T>
struct Writer<T> {
  static void append(std::string& out, T value) { out += std::to_string(value); }
};
template <>
struct Writer<double> {
  static void append(std::string& out, double value) { append_double(out, value); }
};
template <int Scale>
struct Writer<Decimal<Scale>> {
  static void append(std::string& out, Decimal<Scale> value) { out += timon::text(value); }
};
template <class Tag>
struct Writer<Id<Tag>> {
  static void append(std::string& out, Id<Tag> value) { (out += '"') += value.text() += '"'; }
};
template <>
struct Writer<Day> {
  static void append(std::string& out, Day value) { (out += '"') += value.text() += '"'; }
};
template <>
struct Writer<Instant> {
  static void append(std::string& out, Instant value) { (out += '"') += value.text() += '"'; }
};
template <>
struct Writer<Number> {
  static void append(std::string& out, const Number& value) { out += value.text; }
};
template <Named E>
  requires std::is_enum_v<E>
struct Writer<E> {
  static void append(std::string& out, E value) { append_text(out, name_of(value)); }
};
template <class T>
struct Writer<std::optional<T>> {
  static void append(std::string& out, const std::optional<T>& value) {
    if (value)
      json::append(out, *value);
    else
      out += "null";
  }
};

template <class Range>
void append_list(std::string& out, const Range& items) {
  out += '[';
  bool is_first = true;
  for (const auto& item : items) {
    if (!is_first) out += ',';
    is_first = false;
    json::append(out, item);
  }
  out += ']';
}

template <class Range>
void append_members(std::string& out, const Range& members) {
  out += '{';
  bool is_first = true;
  for (const auto& [name, value] : members) {
    if (!is_first) out += ',';
    is_first = false;
    append_text(out, name);
    out += ':';
    json::append(out, value);
  }
  out += '}';
}

template <class T>
struct Writer<std::vector<T>> {
  static void append(std::string& out, const std::vector<T>& value) { append_list(out, value); }
};
template <class T>
struct Writer<std::map<std::string, T>> {
  static void append(std::string& out, const std::map<std::string, T>& value) { append_members(out, value); }
};
/// Named values, such as the arguments of an error, are an object.
template <class T>
struct Writer<std::vector<std::pair<std::string, T>>> {
  static void append(std::string& out, const std::vector<std::pair<std::string, T>>& value) {
    append_members(out, value);
  }
};
template <>
struct Writer<Value> {
  static void append(std::string& out, const Value& value);
};

template <Described T>
struct Writer<T> {
  static void append(std::string& out, const T& value) {
    out += '{';
    bool is_first = true;
    boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
      if (!is_first) out += ',';
      is_first = false;
      append_text(out, member.name);
      out += ':';
      json::append(out, value.*member.pointer);
    });
    out += '}';
  }
};

}  // namespace timon::formats::json
