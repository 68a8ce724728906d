#pragma once
// JSON bodies into structs known to Boost.Describe. Every field that is wrong is reported, each by its path:
// unknown and missing names, wrong types, names outside an enum's table, decimals that do not fit.
// A std::optional member may be left out or be null; any other member must be there.

#include <boost/describe/class.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <concepts>
#include <limits>
#include <map>
#include <optional>

#include "base/day.hpp"
#include "base/decimal.hpp"
#include "base/id.hpp"
#include "base/names.hpp"
#include "formats/json/value.hpp"

namespace timon::formats::json {

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && !std::is_enum_v<T>;

template <class T>
using MembersOf = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

/// Where the reader stands in the document, and what it refused so far.
class Reading {
 public:
  void refuse(std::string code, Arguments arguments = {}) {
    errors_.push_back({path_, std::move(code), std::move(arguments)});
  }
  void expected(std::string_view type) { refuse("wrong_type", {{"expected", std::string(type)}}); }

  template <class Step>
  void at(std::string_view name, Step step) {
    const auto length = path_.size();
    if (!path_.empty() && !name.starts_with('[')) path_ += '.';
    path_ += name;
    step();
    path_.resize(length);
  }

  std::vector<FieldError>& errors() { return errors_; }

 private:
  std::string path_;
  std::vector<FieldError> errors_;
};

/// How one type is read; specialise it for a type of your own.
template <class T>
struct Binder;

template <class T>
void bind(Reading& reading, const Value& value, T& into) {
  Binder<T>::bind(reading, value, into);
}

template <>
struct Binder<Value> {
  static void bind(Reading&, const Value& value, Value& into) { into = value; }
};

template <>
struct Binder<bool> {
  static void bind(Reading& reading, const Value& value, bool& into) {
    if (const auto* flag = std::get_if<bool>(&value.it))
      into = *flag;
    else
      reading.expected("boolean");
  }
};

template <>
struct Binder<std::string> {
  static void bind(Reading& reading, const Value& value, std::string& into) {
    if (const auto* text = std::get_if<std::string>(&value.it))
      into = *text;
    else
      reading.expected("text");
  }
};

template <std::integral T>
struct Binder<T> {
  static void bind(Reading& reading, const Value& value, T& into) {
    const auto* number = std::get_if<Number>(&value.it);
    if (!number) return reading.expected("whole_number");
    const auto parsed = parse_units(number->text, 0);
    if (parsed && parsed->was_rounded) return reading.expected("whole_number");
    if (!parsed || !std::in_range<T>(parsed->units)) return reading.refuse("number_out_of_range");
    into = static_cast<T>(parsed->units);
  }
};

template <int Scale>
struct Binder<Decimal<Scale>> {
  static void bind(Reading& reading, const Value& value, Decimal<Scale>& into) {
    const auto* number = std::get_if<Number>(&value.it);
    if (!number) return reading.expected("number");
    const auto parsed = parse_units(number->text, Scale);
    if (!parsed) return reading.refuse("number_out_of_range");
    if (parsed->was_rounded) return reading.refuse("too_many_decimals", {{"limit", std::to_string(Scale)}});
    into.units = parsed->units;
  }
};

template <class Tag>
struct Binder<Id<Tag>> {
  static void bind(Reading& reading, const Value& value, Id<Tag>& into) {
    const auto* text = std::get_if<std::string>(&value.it);
    const auto id = text ? parse_id<Id<Tag>>(*text) : std::nullopt;
    if (id)
      into = *id;
    else
      reading.expected("id");
  }
};

template <>
struct Binder<Day> {
  static void bind(Reading& reading, const Value& value, Day& into) {
    const auto* text = std::get_if<std::string>(&value.it);
    const auto day = text ? parse_day(*text) : std::nullopt;
    if (day)
      into = *day;
    else
      reading.expected("day");
  }
};

template <>
struct Binder<Instant> {
  static void bind(Reading& reading, const Value& value, Instant& into) {
    const auto* text = std::get_if<std::string>(&value.it);
    const auto instant = text ? parse_instant(*text) : std::nullopt;
    if (instant)
      into = *instant;
    else
      reading.expected("instant");
  }
};

template <Named E>
  requires std::is_enum_v<E>
struct Binder<E> {
  static void bind(Reading& reading, const Value& value, E& into) {
    const auto* text = std::get_if<std::string>(&value.it);
    if (!text) return reading.expected("text");
    const auto parsed = parse_name<E>(*text);
    if (parsed)
      into = *parsed;
    else
      reading.refuse("unknown_name", {{"value", *text}, {"expected", all_names()}});
  }

 private:
  static std::string all_names() {
    std::string names;
    for (const auto& row : names_of(E{})) names += (names.empty() ? "" : ", ") + std::string(row.name);
    return names;
  }
};

template <class T>
struct Binder<std::optional<T>> {
  static void bind(Reading& reading, const Value& value, std::optional<T>& into) {
    if (value.is_null()) return into.reset();
    Binder<T>::bind(reading, value, into.emplace());
  }
};

/// For edits: left out = unchanged (outer nothing), null = emptied (inner nothing).
template <class T>
struct Binder<std::optional<std::optional<T>>> {
  static void bind(Reading& reading, const Value& value, std::optional<std::optional<T>>& into) {
    Binder<std::optional<T>>::bind(reading, value, into.emplace());
  }
};

template <class T>
struct Binder<std::vector<T>> {
  static void bind(Reading& reading, const Value& value, std::vector<T>& into) {
    const auto* list = std::get_if<List>(&value.it);
    if (!list) return reading.expected("list");
    into.clear();
    for (const auto& item : *list) {
      T one{};
      reading.at("[" + std::to_string(into.size()) + "]", [&] { json::bind(reading, item, one); });
      into.push_back(std::move(one));
    }
  }
};

template <class T>
struct Binder<std::map<std::string, T>> {
  static void bind(Reading& reading, const Value& value, std::map<std::string, T>& into) {
    const auto* object = std::get_if<Object>(&value.it);
    if (!object) return reading.expected("object");
    for (const auto& [name, item] : *object) reading.at(name, [&] { json::bind(reading, item, into[name]); });
  }
};

template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;

template <Described T>
struct Binder<T> {
  static void bind(Reading& reading, const Value& value, T& into) {
    const auto* object = std::get_if<Object>(&value.it);
    if (!object) return reading.expected("object");
    refuse_unknown(reading, *object);
    boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
      using Member = std::remove_cvref_t<decltype(into.*member.pointer)>;
      reading.at(member.name, [&] {
        if (const auto* found = find(*object, member.name))
          json::bind(reading, *found, into.*member.pointer);
        else if (!is_optional<Member>)
          reading.refuse("missing_field");
      });
    });
  }

 private:
  static const Value* find(const Object& object, std::string_view name) {
    for (const auto& [key, value] : object)
      if (key == name) return &value;
    return nullptr;
  }

  static void refuse_unknown(Reading& reading, const Object& object) {
    for (const auto& [key, value] : object) {
      bool is_known = false;
      boost::mp11::mp_for_each<MembersOf<T>>(
          [&, &name = key](auto member) { is_known = is_known || name == member.name; });
      if (!is_known) reading.at(key, [&] { reading.refuse("unknown_field"); });
    }
  }
};

/// A struct out of a body, or `invalid` with every field error.
template <class T>
Result<T> read(std::string_view text, Limits limits = {}) {
  const auto value = parse(text, limits);
  if (!value) return value.error();
  Reading reading;
  T into{};
  bind(reading, *value, into);
  if (!reading.errors().empty()) return invalid(std::move(reading.errors()));
  return into;
}

}  // namespace timon::formats::json
