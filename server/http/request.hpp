#pragma once
// A request as handlers see it: already read, decoded and within limits. Knows no route and no business word.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/headers.hpp"
#include "http/temporary_file.hpp"

namespace timon::http {

enum class Method { Get, Head, Post, Put, Patch, Delete, Options };

std::string_view method_name(Method method);
std::optional<Method> parse_method(std::string_view name);
/// Changes nothing on the server: GET, HEAD, OPTIONS.
bool is_safe(Method method);

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// The bytes that came with a request: in memory up to the server's limit, past it in a file.
struct Body {
  std::string text{};
  std::shared_ptr<TemporaryFile> file{};

  std::uint64_t size() const { return file ? file->size() : text.size(); }
  bool empty() const { return size() == 0; }
};

struct Request {
  Method method = Method::Get;
  /// As it came, for logs and redirects to oneself: "/es/planes?eje=2".
  std::string target = "/";
  /// Decoded, without the query. For matching use the router's captures, which decode each segment by itself.
  std::string path = "/";
  Pairs query{};
  /// What the route's pattern caught: {"plan", "PDM-2024"}.
  Pairs captures{};
  Headers headers{};
  Body body{};
  /// The caller's address without its port.
  std::string peer{};
  bool secure = false;
  /// The folder for files that belong to this request.
  std::string spool = "/tmp";

  /// The first value under this name, decoded.
  std::optional<std::string_view> query_value(std::string_view name) const;
  /// Empty when the pattern has no such name, which is a mistake of the route table.
  std::string_view capture(std::string_view name) const;
  std::optional<std::string_view> header(std::string_view name) const { return headers.find(name); }
  /// The first cookie of this name.
  std::optional<std::string_view> cookie(std::string_view name) const;
  /// Media type alone, in lower case: "application/json"; empty when none was said.
  std::string content_type() const;
  /// Of the offered languages the one the caller likes best (Accept-Language); the first offered when none fits.
  std::string_view language(const std::vector<std::string_view>& offered) const;
};

/// A name and its parameters, as in `multipart/form-data; boundary="x"`. Name and parameter names in lower case.
struct ParameterisedValue {
  std::string name;
  Pairs parameters{};

  std::optional<std::string_view> parameter(std::string_view key) const;
};
ParameterisedValue parse_parameterised(std::string_view value);

}  // namespace timon::http
