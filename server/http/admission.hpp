#pragma once
// What a head must satisfy before its body is read: the checks against smuggling, the route, the body's limit.

#include <optional>
#include <variant>

#include "http/site.hpp"

namespace timon::http {

/// How the message is framed, as its parser saw it.
struct Framing {
  /// 10 or 11.
  unsigned version = 11;
  std::optional<std::uint64_t> content_length{};
  bool chunked = false;
};

/// Splits the target into path and query and decodes both; a refusal for what cannot be read.
std::optional<Refusal> read_target(Request& request, std::size_t limit);

/// Contradictory or ambiguous framing (RFC 9112 6.3, 3.2): two readers of such a message could see different requests.
std::optional<Refusal> check_framing(const Request& request, const Framing& framing);

/// Takes address and scheme of the caller from the trusted proxy's headers, when the request comes from there.
void read_forwarding(Request& request, std::string_view trusted_proxy);

struct Admitted {
  const Handling* handling;
  std::string_view route;
};
/// The route for this request, its captures filled in, or what to answer instead. `allow` is set for a 405.
struct Refused {
  Refusal refusal;
  std::string allow{};
};
std::variant<Admitted, Refused> admit(const Site& site, Request& request, const Framing& framing);

}  // namespace timon::http
