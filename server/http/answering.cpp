#include "http/answering.hpp"

#include <spdlog/spdlog.h>

#include "http/reply.hpp"

namespace timon::http {
namespace {

Response finished(const Site& site, const Request& request, Response response) {
  if (site.finish) site.finish(request, response);
  return response;
}

/// What no handler may do is let an exception out; if one does, its caller still gets an answer.
Response broken(const Site& site, const Request& request, const std::exception& problem) {
  spdlog::error("a handler of {} broke: {}", request.path, problem.what());
  return refusal_answer(site, request, {{500, "internal_error"}});
}

std::optional<Refusal> check_head(Request& request, bool known_method, std::size_t target_limit) {
  if (!known_method) return Refusal{501, "method_not_allowed"};
  if (auto refused = read_target(request, target_limit)) return refused;
  const auto expected = request.header("expect");
  if (expected && !equal_without_case(*expected, "100-continue")) return Refusal{417, "malformed_request"};
  return std::nullopt;
}

}  // namespace

Judged judge_head(const Site& site, Request& request, const Framing& framing, bool known_method,
                  std::size_t target_limit) {
  if (auto refused = check_framing(request, framing)) return {Refused{std::move(*refused)}, false};
  if (auto refused = check_head(request, known_method, target_limit)) return {Refused{std::move(*refused)}};
  return {admit(site, request, framing)};
}

Response refusal_answer(const Site& site, const Request& request, const Refused& refused) {
  const auto& [status, code] = refused.refusal;
  auto response = site.refuse ? site.refuse(request, refused.refusal) : plain_text(code + "\n", status);
  if (!refused.allow.empty()) response.headers.set("allow", refused.allow);
  if (status == 503 && !response.headers.has("retry-after")) response.headers.set("retry-after", "1");
  return finished(site, request, std::move(response));
}

Response handler_answer(const Site& site, const Request& request, const Handling& handling) {
  try {
    return negotiate(request, finished(site, request, handling.handler(request)), Compress::Yes);
  } catch (const std::exception& problem) {
    return broken(site, request, problem);
  }
}

std::optional<Response> head_answer(const Site& site, const Request& request, const Handling& handling) {
  try {
    auto refused = handling.before_body(request);
    if (refused) return finished(site, request, std::move(*refused));
    return std::nullopt;
  } catch (const std::exception& problem) {
    return broken(site, request, problem);
  }
}

std::optional<Response> quick_answer(const Site& site, const Request& request, const Handling& handling) {
  if (!handling.quick) return std::nullopt;
  try {
    auto quick = handling.quick(request);
    if (!quick) return std::nullopt;
    return negotiate(request, finished(site, request, std::move(*quick)), Compress::No);
  } catch (const std::exception& problem) {
    return broken(site, request, problem);
  }
}

}  // namespace timon::http
