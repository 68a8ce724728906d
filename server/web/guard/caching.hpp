#pragma once
// Strong entity tags over what an answer depends on, so that the same answer is not computed twice. Rights have been
// checked before anything here is asked.

#include <initializer_list>
#include <string>
#include <string_view>

#include "http/request.hpp"
#include "http/response.hpp"

namespace timon::guard {

/// One tag for these parts in this order: the plan's change number, the audience, the language, the local day.
std::string entity_tag(std::initializer_list<std::string_view> parts);

/// 304 when the caller has this tag already, else what `make` answers with the tag on it. `make` returns a
/// Result<http::Response>.
template <class Make>
auto unless_known(const http::Request& request, std::string_view tag, Make make) -> decltype(make()) {
  constexpr std::string_view vary = "Cookie, Authorization, Accept-Language, Accept-Encoding";
  if (http::names_tag(request.header("if-none-match").value_or(""), tag))
    return http::not_modified(tag).with("cache-control", "private, no-cache").with("vary", vary);
  auto response = make();
  if (!response) return response;
  response->headers.set("etag", tag);
  response->headers.set("cache-control", "private, no-cache");
  response->headers.set("vary", "Cookie, Authorization, Accept-Language");
  return response;
}

}  // namespace timon::guard
