#include "http/router.hpp"

#include <stdexcept>

namespace timon::http {
namespace {

Pattern::Segment parse_segment(std::string_view text, std::string_view pattern) {
  if (text.empty() || text.front() != '{') return {Pattern::Kind::Literal, std::string(text)};
  if (text.size() < 3 || text.back() != '}') refuse_route("a brace that does not close", pattern);
  auto name = text.substr(1, text.size() - 2);
  if (!name.ends_with("...")) return {Pattern::Kind::Capture, std::string(name)};
  name.remove_suffix(3);
  return {Pattern::Kind::Rest, std::string(name)};
}

std::optional<std::string> joined(const std::vector<std::string>& path, std::size_t from) {
  std::string rest;
  for (std::size_t i = from; i < path.size(); ++i) {
    if (path[i].find_first_of("/\\") != std::string::npos) return std::nullopt;
    if (i > from) rest += '/';
    rest += path[i];
  }
  return rest;
}

}  // namespace

void refuse_route(std::string_view why, std::string_view pattern) {
  throw std::invalid_argument("route " + std::string(pattern) + ": " + std::string(why));
}

Pattern Pattern::parse(std::string_view text) {
  if (text.empty() || text.front() != '/') refuse_route("a pattern starts with a slash", text);
  Pattern pattern;
  for (std::size_t start = 1; start <= text.size();) {
    const auto end = std::min(text.find('/', start), text.size());
    if (!pattern.segments.empty() && pattern.segments.back().kind == Kind::Rest)
      refuse_route("nothing follows the rest", text);
    pattern.segments.push_back(parse_segment(text.substr(start, end - start), text));
    start = end + 1;
  }
  return pattern;
}

std::optional<Pairs> Pattern::captures(const std::vector<std::string>& path) const {
  Pairs caught;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (i >= path.size()) return std::nullopt;
    const auto& [kind, text] = segments[i];
    if (kind == Kind::Rest) {
      auto rest = joined(path, i);
      if (!rest) return std::nullopt;
      caught.emplace_back(text, std::move(*rest));
      return caught;
    }
    if (kind == Kind::Literal ? path[i] != text : path[i].empty()) return std::nullopt;
    if (kind == Kind::Capture) caught.emplace_back(text, path[i]);
  }
  if (segments.size() != path.size()) return std::nullopt;
  return caught;
}

bool Pattern::more_exact_than(const Pattern& other) const {
  return std::ranges::lexicographical_compare(segments, other.segments, {}, &Segment::kind, &Segment::kind);
}

}  // namespace timon::http
