#include "http/request.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace timon::http {
namespace {

constexpr std::array<std::pair<Method, std::string_view>, 7> methods{{{Method::Get, "GET"},
                                                                      {Method::Head, "HEAD"},
                                                                      {Method::Post, "POST"},
                                                                      {Method::Put, "PUT"},
                                                                      {Method::Patch, "PATCH"},
                                                                      {Method::Delete, "DELETE"},
                                                                      {Method::Options, "OPTIONS"}}};

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return result;
}

/// Takes the next piece up to the mark off `rest`, not splitting inside quotes.
std::string_view take_piece(std::string_view& rest, char mark) {
  bool quoted = false;
  std::size_t end = 0;
  for (; end < rest.size() && (quoted || rest[end] != mark); ++end) {
    if (rest[end] == '"') quoted = !quoted;
    if (rest[end] == '\\' && quoted && end + 1 < rest.size()) ++end;
  }
  const auto piece = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return trimmed(piece);
}

std::string unquoted(std::string_view text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::string(text);
  std::string plain;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] == '\\' && i + 2 < text.size()) ++i;
    plain += text[i];
  }
  return plain;
}

/// Weight of one Accept-Language entry in thousandths.
int weight_of(const ParameterisedValue& entry) {
  const auto q = entry.parameter("q");
  if (!q) return 1000;
  double weight = 0;
  std::from_chars(q->data(), q->data() + q->size(), weight);
  return static_cast<int>(std::clamp(weight, 0.0, 1.0) * 1000);
}

/// "es-CO" fits "es"; "*" fits all.
bool fits(std::string_view wanted, std::string_view offered) {
  return wanted == "*" || equal_without_case(wanted.substr(0, wanted.find('-')), offered.substr(0, offered.find('-')));
}

}  // namespace

std::string_view method_name(Method method) {
  return std::ranges::find(methods, method, [](const auto& row) { return row.first; })->second;
}

std::optional<Method> parse_method(std::string_view name) {
  for (const auto& [method, text] : methods)
    if (text == name) return method;
  return std::nullopt;
}

bool is_safe(Method method) { return method == Method::Get || method == Method::Head || method == Method::Options; }

std::optional<std::string_view> ParameterisedValue::parameter(std::string_view key) const {
  for (const auto& [name_, value] : parameters)
    if (name_ == key) return value;
  return std::nullopt;
}

ParameterisedValue parse_parameterised(std::string_view value) {
  ParameterisedValue result{lowered(take_piece(value, ';'))};
  while (!value.empty()) {
    const auto piece = take_piece(value, ';');
    const auto equals = piece.find('=');
    if (equals == piece.npos) continue;
    result.parameters.emplace_back(lowered(trimmed(piece.substr(0, equals))),
                                   unquoted(trimmed(piece.substr(equals + 1))));
  }
  return result;
}

std::optional<std::string_view> Request::query_value(std::string_view name) const {
  for (const auto& [key, value] : query)
    if (key == name) return value;
  return std::nullopt;
}

std::string_view Request::capture(std::string_view name) const {
  for (const auto& [key, value] : captures)
    if (key == name) return value;
  return {};
}

std::optional<std::string_view> Request::cookie(std::string_view name) const {
  for (const auto& [field, value] : headers) {
    if (!equal_without_case(field, "cookie")) continue;
    for (std::string_view rest = value; !rest.empty();) {
      const auto piece = trimmed(rest.substr(0, rest.find(';')));
      rest.remove_prefix(std::min(rest.find(';'), rest.size() - 1) + 1);
      const auto equals = piece.find('=');
      if (equals != piece.npos && piece.substr(0, equals) == name) return piece.substr(equals + 1);
    }
  }
  return std::nullopt;
}

std::string Request::content_type() const {
  const auto value = header("content-type");
  return value ? parse_parameterised(*value).name : std::string();
}

std::string_view Request::language(const std::vector<std::string_view>& offered) const {
  std::string_view best = offered.empty() ? std::string_view() : offered.front();
  int best_weight = 0;
  for (std::string_view rest = header("accept-language").value_or(""); !rest.empty();) {
    const auto entry = parse_parameterised(take_piece(rest, ','));
    const int weight = weight_of(entry);
    const auto found = std::ranges::find_if(offered, [&](std::string_view one) { return fits(entry.name, one); });
    if (found == offered.end() || weight <= best_weight) continue;
    best = *found;
    best_weight = weight;
  }
  return best;
}

}  // namespace timon::http
