#pragma once
// What the machine serves: routes with their handlers, and how its own refusals look.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "http/request.hpp"
#include "http/response.hpp"
#include "http/router.hpp"

namespace timon::http {

using Handler = std::function<Response(const Request&)>;
/// Asked on the I/O thread before the handler: answers from memory at once, or nothing and the handler is called on
/// its pool. Must not wait for anything.
using QuickHandler = std::function<std::optional<Response>(const Request&)>;
/// Asked on the pool before a long body is read, with the head alone: an answer refuses the body.
using HeadHandler = std::function<std::optional<Response>(const Request&)>;

constexpr std::uint64_t small_body = 1 << 20;

struct Handling {
  Handler handler;
  QuickHandler quick{};
  /// A longer body is refused with 413 before it is read.
  std::uint64_t body_limit = small_body;
  HeadHandler before_body{};
};

/// What the machine itself refuses: "not_found", "method_not_allowed", "malformed_request", "body_too_large",
/// "head_too_large", "address_too_long", "busy", "internal_error".
struct Refusal {
  int status;
  std::string code;
};

struct Site {
  Router<Handling> routes{};
  /// The answer to a refusal, in the form its caller reads; plain text with the code when not set.
  std::function<Response(const Request&, const Refusal&)> refuse{};
  /// Called on every answer before it is written: security headers.
  std::function<void(const Request&, Response&)> finish{};
};

}  // namespace timon::http
