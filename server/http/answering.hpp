#pragma once
// From a request that has been read to its answer, without a socket: admission, the handler, the site's finish.
// Nothing here throws for what a handler does.

#include <optional>
#include <variant>

#include "http/admission.hpp"
#include "http/site.hpp"

namespace timon::http {

/// What a read head leads to: its route, or its refusal and whether the connection can still be trusted after it.
struct Judged {
  std::variant<Admitted, Refused> outcome;
  bool may_go_on = true;
};
Judged judge_head(const Site& site, Request& request, const Framing& framing, bool known_method,
                  std::size_t target_limit);

/// The site's answer to a refusal, finished.
Response refusal_answer(const Site& site, const Request& request, const Refused& refused);

/// Runs on the pool: handler, headers, conditional request, compression.
Response handler_answer(const Site& site, const Request& request, const Handling& handling);

/// Runs on the pool when a long body is announced: nothing when it may come.
std::optional<Response> head_answer(const Site& site, const Request& request, const Handling& handling);

/// Runs on the event loop: nothing when the handler has to be asked.
std::optional<Response> quick_answer(const Site& site, const Request& request, const Handling& handling);

}  // namespace timon::http
