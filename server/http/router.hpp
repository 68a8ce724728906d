#pragma once
// From method and path to a row. Patterns are written as people read addresses:
// "/api/v1/plans/{plan}/board", "/app/{file...}" for everything below. Literal segments win over captures.

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/request.hpp"
#include "http/target.hpp"

namespace timon::http {

/// One pattern's segments. Throws std::invalid_argument for a pattern that says nothing sensible.
struct Pattern {
  enum class Kind { Literal, Capture, Rest };
  struct Segment {
    Kind kind;
    std::string text;
    bool operator==(const Segment&) const = default;
  };
  std::vector<Segment> segments{};

  static Pattern parse(std::string_view text);
  /// What the pattern catches in these decoded segments; nothing when it does not fit. A `{name...}` catches the
  /// rest joined by slashes and refuses segments that hide one, so that it can name a file.
  std::optional<Pairs> captures(const std::vector<std::string>& path) const;
  /// Orders patterns so that the more exact one is tried first.
  bool more_exact_than(const Pattern& other) const;
};

struct PathNotFound {};
struct PathMalformed {};
/// The path exists under other methods: the value of Allow.
struct MethodNotAllowed {
  std::string allow;
};
template <class Row>
struct Matched {
  const Row* row;
  Pairs captures;
  /// The pattern as it was written, for logs and figures.
  std::string_view pattern;
};

/// `Row` is whatever the caller keeps for a route: a handler, or a guard's row with its required action.
template <class Row>
class Router {
 public:
  using Match = std::variant<PathNotFound, PathMalformed, MethodNotAllowed, Matched<Row>>;

  /// Throws std::invalid_argument when the same method and pattern is there already.
  void add(Method method, std::string_view pattern, Row row);
  /// `path` as it came, without the query. HEAD is answered by GET's row.
  Match match(Method method, std::string_view path) const;
  /// Every row with its method and pattern, in the order they were added: for the matrix of routes × roles.
  struct Listed {
    Method method;
    std::string pattern;
    Row row;
  };
  const std::deque<Listed>& rows() const { return rows_; }

 private:
  struct Entry {
    Pattern pattern;
    std::map<Method, const Listed*> rows;
  };
  static std::string allowed(const Entry& entry);

  std::deque<Listed> rows_;
  std::vector<Entry> entries_;
};

/// Throws; kept out of the template.
[[noreturn]] void refuse_route(std::string_view why, std::string_view pattern);

template <class Row>
void Router<Row>::add(Method method, std::string_view text, Row row) {
  auto pattern = Pattern::parse(text);
  auto place =
      std::ranges::find(entries_, pattern.segments, [](const Entry& e) -> auto& { return e.pattern.segments; });
  if (place != entries_.end() && place->rows.contains(method)) refuse_route("twice in the table", text);
  const Listed* kept = &rows_.emplace_back(Listed{method, std::string(text), std::move(row)});
  if (place != entries_.end()) {
    place->rows.emplace(method, kept);
    return;
  }
  place = std::ranges::find_if(entries_, [&](const Entry& e) { return pattern.more_exact_than(e.pattern); });
  entries_.insert(place, Entry{std::move(pattern), {{method, kept}}});
}

template <class Row>
std::string Router<Row>::allowed(const Entry& entry) {
  std::string allow;
  for (const auto& [method, row] : entry.rows) {
    if (!allow.empty()) allow += ", ";
    allow += method_name(method);
    if (method == Method::Get) allow += ", HEAD";
  }
  return allow;
}

template <class Row>
typename Router<Row>::Match Router<Row>::match(Method method, std::string_view path) const {
  const auto segments = parse_path(path);
  if (!segments) return PathMalformed{};
  std::optional<MethodNotAllowed> other;
  for (const auto& entry : entries_) {
    auto captures = entry.pattern.captures(*segments);
    if (!captures) continue;
    auto found = entry.rows.find(method);
    if (found == entry.rows.end() && method == Method::Head) found = entry.rows.find(Method::Get);
    if (found != entry.rows.end())
      return Matched<Row>{&found->second->row, std::move(*captures), found->second->pattern};
    if (!other) other = MethodNotAllowed{allowed(entry)};
  }
  if (other) return std::move(*other);
  return PathNotFound{};
}

}  // namespace timon::http
