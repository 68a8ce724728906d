#include "http/admission.hpp"

#include <algorithm>

#include "http/target.hpp"

namespace timon::http {
namespace {

const Refusal malformed{400, "malformed_request"};

/// "http://host/path" -> "/path": a proxy's form that every server has to take.
std::string_view origin_form(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (target.size() < scheme.size() || !equal_without_case(target.substr(0, scheme.size()), scheme)) continue;
    const auto slash = target.find('/', scheme.size());
    return slash == target.npos ? std::string_view("/") : target.substr(slash);
  }
  return target;
}

bool is_host(std::string_view host) {
  return std::ranges::all_of(host, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._:[]~%").find(c) != std::string_view::npos;
  });
}

}  // namespace

std::optional<Refusal> read_target(Request& request, std::size_t limit) {
  if (request.target.size() > limit) return Refusal{414, "address_too_long"};
  const auto target = origin_form(request.target);
  const auto mark = std::min(target.find('?'), target.size());
  auto path = percent_decoded(target.substr(0, mark), Plus::IsPlus);
  auto query = parse_query(target.substr(std::min(mark + 1, target.size())));
  if (!path || !query || path->empty() || path->front() != '/') return malformed;
  request.target = std::string(target);
  request.path = std::move(*path);
  request.query = std::move(*query);
  return std::nullopt;
}

std::optional<Refusal> check_framing(const Request& request, const Framing& framing) {
  if (framing.version != 10 && framing.version != 11) return Refusal{505, "malformed_request"};
  const auto hosts = request.headers.count("host");
  if (hosts > 1 || (hosts == 0 && framing.version == 11)) return malformed;
  if (!is_host(request.header("host").value_or(""))) return malformed;
  if (request.headers.count("content-length") > 1) return malformed;
  if (request.header("content-length").value_or("0").find_first_not_of("0123456789") != std::string_view::npos)
    return malformed;  // "5, 5" too, which the parser lets pass
  const auto transfers = request.headers.count("transfer-encoding");
  if (transfers == 0) return std::nullopt;
  if (transfers > 1 || request.headers.has("content-length") || framing.version == 10) return malformed;
  if (!equal_without_case(*request.header("transfer-encoding"), "chunked")) return Refusal{501, "malformed_request"};
  return std::nullopt;
}

void read_forwarding(Request& request, std::string_view trusted_proxy) {
  if (trusted_proxy.empty() || request.peer != trusted_proxy) return;
  // Only the last entry is the proxy's own; what stands before it came from the caller.
  if (const auto chain = request.header("x-forwarded-for")) {
    const auto last = chain->substr(chain->find_last_of(", ") + 1);
    if (!last.empty() && is_host(last)) request.peer = std::string(last);
  }
  if (const auto scheme = request.header("x-forwarded-proto")) request.secure = equal_without_case(*scheme, "https");
}

std::variant<Admitted, Refused> admit(const Site& site, Request& request, const Framing& framing) {
  const auto path = std::string_view(request.target).substr(0, request.target.find('?'));
  auto match = site.routes.match(request.method, path);
  if (std::holds_alternative<PathMalformed>(match)) return Refused{malformed};
  if (std::holds_alternative<PathNotFound>(match)) return Refused{{404, "not_found"}};
  if (auto* other = std::get_if<MethodNotAllowed>(&match))
    return Refused{{405, "method_not_allowed"}, std::move(other->allow)};
  auto& found = std::get<Matched<Handling>>(match);
  if (framing.content_length.value_or(0) > found.row->body_limit) return Refused{{413, "body_too_large"}};
  request.captures = std::move(found.captures);
  return Admitted{found.row, found.pattern};
}

}  // namespace timon::http
