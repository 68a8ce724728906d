#include <simdjson.h>

#include <algorithm>

#include "formats/json/value.hpp"

namespace timon::formats::json {
namespace {

namespace ondemand = simdjson::ondemand;
constexpr std::size_t longest_number = 15;

/// Thrown within this file only; simdjson's own errors are thrown by it as simdjson_error.
struct TooDeep {};
struct Malformed {};
struct TooLarge {};

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at;
}

/// Where a number of the JSON grammar that starts at 0 ends; 0 when there is none.
std::size_t number_end(std::string_view text) {
  std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
  const auto first = at;
  at = skip_digits(text, at);
  if (at == first || (text[first] == '0' && at > first + 1)) return 0;
  if (at < text.size() && text[at] == '.') {
    const auto start = ++at;
    at = skip_digits(text, at);
    if (at == start) return 0;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const auto start = at;
    at = skip_digits(text, at);
    if (at == start) return 0;
  }
  return at;
}

std::size_t significant_digits(std::string_view number) {
  std::string digits;
  for (const char c : number.substr(0, number.find_first_of("eE")))
    if (c >= '0' && c <= '9' && !(digits.empty() && c == '0')) digits.push_back(c);
  digits.erase(digits.find_last_not_of('0') + 1);
  return digits.size();
}

class Tree {
 public:
  explicit Tree(Limits limits) : limits_(limits) {}

  /// `source` is a document or a value: simdjson gives them the same words but no common type.
  template <class Source>
  Value take(Source& source, std::size_t depth) {
    if (depth > limits_.depth) throw TooDeep{};
    switch (ondemand::json_type{source.type()}) {
      case ondemand::json_type::object:
        return {take_object(source.get_object(), depth)};
      case ondemand::json_type::array:
        return {take_list(source.get_array(), depth)};
      case ondemand::json_type::string:
        return {std::string(std::string_view{source.get_string()})};
      case ondemand::json_type::boolean:
        return {bool{source.get_bool()}};
      case ondemand::json_type::number:
        return {take_number(source)};
      case ondemand::json_type::null:
        if (!bool{source.is_null()}) throw Malformed{};
        return {nullptr};
    }
    throw Malformed{};
  }

  const std::string& path() const { return path_; }

  std::vector<FieldError> errors;

 private:
  Object take_object(ondemand::object source, std::size_t depth) {
    Object object;
    for (auto member : source) {
      std::string key(std::string_view{member.unescaped_key()});
      const auto length = path_.size();
      path_ += path_.empty() ? key : "." + key;
      if (std::ranges::any_of(object, [&](const auto& other) { return other.first == key; })) refuse("duplicate_field");
      ondemand::value value = member.value();
      object.emplace_back(std::move(key), take(value, depth + 1));
      path_.resize(length);
    }
    return object;
  }

  List take_list(ondemand::array source, std::size_t depth) {
    List list;
    for (auto item : source) {
      const auto length = path_.size();
      path_ += "[" + std::to_string(list.size()) + "]";
      ondemand::value value = std::move(item);
      list.push_back(take(value, depth + 1));
      path_.resize(length);
    }
    return list;
  }

  template <class Source>
  Number take_number(Source& source) {
    const std::string_view token{source.raw_json_token()};
    const auto end = number_end(token);
    if (end == 0 || token.find_first_not_of(" \t\r\n", end) != std::string_view::npos) throw Malformed{};
    // Its double is of no interest, but reading it is what moves simdjson to the next value.
    double unused = 0;
    if (source.get_double().get(unused) != simdjson::SUCCESS) throw TooLarge{};
    const auto number = token.substr(0, end);
    if (significant_digits(number) > longest_number)
      refuse("too_many_digits", {{"limit", std::to_string(longest_number)}});
    return {std::string(number)};
  }

  void refuse(std::string code, Arguments arguments = {}) {
    if (errors.size() < 100) errors.push_back({path_, std::move(code), std::move(arguments)});
  }

  Limits limits_;
  std::string path_;
};

}  // namespace

Result<Value> parse(std::string_view text, Limits limits) {
  if (text.empty()) return invalid("", "malformed_json");
  Tree tree(limits);
  try {
    ondemand::parser parser;
    if (parser.allocate(text.size(), limits.depth + 8) != simdjson::SUCCESS) return unavailable("out_of_memory");
    const simdjson::padded_string padded(text);
    ondemand::document document = parser.iterate(padded);
    auto value = tree.take(document, 1);
    if (const char* rest = nullptr; document.current_location().get(rest) == simdjson::SUCCESS)
      return invalid("", "malformed_json");
    if (!tree.errors.empty()) return invalid(std::move(tree.errors));
    return value;
  } catch (const TooDeep&) {
    return invalid("", "json_too_deep", {{"limit", std::to_string(limits.depth)}});
  } catch (const TooLarge&) {
    return invalid(tree.path(), "number_out_of_range");
  } catch (const Malformed&) {
    return invalid("", "malformed_json");
  } catch (const simdjson::simdjson_error& error) {
    if (error.error() == simdjson::DEPTH_ERROR)
      return invalid("", "json_too_deep", {{"limit", std::to_string(limits.depth)}});
    return invalid("", "malformed_json");
  }
}

}  // namespace timon::formats::json
