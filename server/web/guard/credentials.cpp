#include "web/guard/credentials.hpp"

namespace timon::guard {
namespace {

std::string cookie_name(const http::Request& request) { return request.secure ? "__Host-timon" : "timon"; }

http::Cookie session_cookie(const http::Request& request, std::string_view token, std::chrono::seconds lifetime) {
  return {.name = cookie_name(request), .value = std::string(token), .max_age = lifetime, .secure = request.secure};
}

std::string_view without_scheme(std::string_view origin) {
  const auto mark = origin.find("://");
  return mark == origin.npos ? std::string_view() : origin.substr(mark + 3);
}

}  // namespace

Credentials credentials_of(const http::Request& request) {
  constexpr std::string_view scheme = "bearer ";
  const auto authorization = request.header("authorization").value_or("");
  if (authorization.size() > scheme.size() && http::equal_without_case(authorization.substr(0, scheme.size()), scheme))
    return {Credentials::Kind::Token, authorization.substr(scheme.size())};
  const auto cookie = request.cookie(cookie_name(request));
  if (cookie && !cookie->empty()) return {Credentials::Kind::Session, *cookie};
  return {};
}

bool comes_from_this_origin(const http::Request& request) {
  if (const auto site = request.header("sec-fetch-site"); site && *site != "same-origin" && *site != "none")
    return false;
  const auto origin = request.header("origin");
  // Only the host is compared: a proxy that ends TLS before us changes the scheme and nothing else.
  return !origin || http::equal_without_case(without_scheme(*origin), request.header("host").value_or(""));
}

void set_session_cookie(const http::Request& request, http::Response& response, std::string_view token,
                        std::chrono::seconds lifetime) {
  response.set_cookie(session_cookie(request, token, lifetime));
}

void clear_session_cookie(const http::Request& request, http::Response& response) {
  response.set_cookie(session_cookie(request, "", std::chrono::seconds(0)));
}

}  // namespace timon::guard
