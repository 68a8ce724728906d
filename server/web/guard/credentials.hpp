#pragma once
// What a request says about its caller: the session's cookie or an API token; and whether a page elsewhere could
// have sent it in the caller's name.

#include <chrono>
#include <string_view>

#include "http/request.hpp"
#include "http/response.hpp"

namespace timon::guard {

struct Credentials {
  enum class Kind { None, Session, Token };
  Kind kind = Kind::None;
  std::string_view text{};
};

/// An API token wins over a cookie: who sends one means it.
Credentials credentials_of(const http::Request& request);

/// False when the browser says that the request comes from a page of another origin.
bool comes_from_this_origin(const http::Request& request);

/// The cookie that carries a session. Under TLS its name binds it to this host and to TLS.
void set_session_cookie(const http::Request& request, http::Response& response, std::string_view token,
                        std::chrono::seconds lifetime);
void clear_session_cookie(const http::Request& request, http::Response& response);

}  // namespace timon::guard
