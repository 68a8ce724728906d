#pragma once
// A JSON document as a tree that loses nothing: numbers keep their own text, members their order.
// Bodies become structs in read.hpp; this is for what has no fixed shape.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/error.hpp"

namespace timon::formats::json {

/// A number as it was written, e.g. "12.50"; always well-formed JSON.
struct Number {
  std::string text;
  bool operator==(const Number&) const = default;
};

struct Value;
using List = std::vector<Value>;
using Object = std::vector<std::pair<std::string, Value>>;

struct Value {
  std::variant<std::nullptr_t, bool, Number, std::string, List, Object> it = nullptr;
  bool is_null() const { return it.index() == 0; }
};

struct Limits {
  std::size_t depth = 32;
};

/// Refuses what is not one well-formed UTF-8 document (`malformed_json`), is nested too deeply (`json_too_deep`),
/// repeats a key (`duplicate_field`, by its path) or holds a number of more than 15 significant digits
/// (`too_many_digits`).
Result<Value> parse(std::string_view text, Limits limits = {});

}  // namespace timon::formats::json
