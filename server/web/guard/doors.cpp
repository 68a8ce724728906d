#include "web/guard/doors.hpp"

#include <stdexcept>

#include "base/secret.hpp"
#include "web/guard/credentials.hpp"

namespace timon::guard {
namespace {

using Kind = Credentials::Kind;

bool is_api(const http::Request& request) { return request.path.starts_with("/api/"); }

bool has_csrf_token(const http::Request& request, const Identity& identity) {
  const auto given = request.header("x-timon-csrf");
  return given && identity.csrf_token && equal_in_constant_time(*given, *identity.csrf_token);
}

/// A page elsewhere can make a browser send the cookie, but neither read the token nor set the header.
bool may_be_forged(const http::Request& request, const Identity& identity, Kind kind) {
  return kind == Kind::Session && !http::is_safe(request.method) && !has_csrf_token(request, identity);
}

}  // namespace

void Doors::mount(http::Site& site, const Route& route, const Asked& who) {
  mounted_.push_back({route.method, route.pattern, route.needs.action()});
  auto handler = [this, handle = route.handler, who](const http::Request& request) {
    return answer(request, handle, who);
  };
  auto before_body = [this, who](const http::Request& request) { return turned_away(request, who); };
  auto quick = [this](const http::Request& request) { return recalled(request); };
  site.routes.add(route.method, route.pattern,
                  {std::move(handler), std::move(quick), route.body_limit, std::move(before_body)});
}

void Doors::mount_api(http::Site& site, const Routes& routes) {
  for (const auto& route : routes)
    mount(site, route,
          [this, action = route.needs.action()](const http::Request& request) { return identify(request, action); });
}

void Doors::mount_pages(http::Site& site, const Routes& routes) {
  for (const auto& route : routes) {
    if (route.needs.action() != Action::Public)
      throw std::logic_error("a page for citizens is public: " + route.pattern);
    mount(site, route, [](const http::Request& request) -> Result<Identity> {
      if (!http::is_safe(request.method) && !comes_from_this_origin(request)) return not_allowed("wrong_origin");
      return Identity{};
    });
  }
}

void Doors::finish(http::Site& site) const {
  site.finish = add_security_headers;
  site.refuse = [this](const http::Request& request, const http::Refusal& refused) {
    const auto& catalogue = languages_.of(request);
    return refusal(request, problem_of(refused.status, refused.code, catalogue), catalogue);
  };
}

http::Response Doors::answer(const http::Request& request, const Handler& handler, const Asked& who) {
  const auto& catalogue = languages_.of(request);
  try {
    const auto identity = who(request);
    if (!identity) return refusal(request, problem_of(identity.error(), catalogue), catalogue);
    const usecases::Context context{settings_.database, identity->caller, settings_.clock};
    auto response = ask(request, handler, {context, *identity, catalogue});
    if (!response) return refusal(request, problem_of(response.error(), catalogue), catalogue);
    return std::move(*response);
  } catch (const std::exception& problem) {
    return breakage(request, problem.what(), catalogue);
  }
}

std::optional<http::Response> Doors::recalled(const http::Request& request) {
  if (!settings_.commits) return std::nullopt;
  const auto key = AnswerMemory::key_of(request);
  if (key.empty()) return std::nullopt;
  return memory_.recall(key, settings_.commits(), std::chrono::steady_clock::now());
}

Result<http::Response> Doors::ask(const http::Request& request, const Handler& handler, const Call& call) {
  const auto key = AnswerMemory::key_of(request);
  const auto commits = settings_.commits ? settings_.commits() : 0;  // before the handler reads anything
  const auto now = std::chrono::steady_clock::now();
  auto kept = key.empty() ? std::nullopt : memory_.find(key);
  const auto tag = kept ? kept->headers.find("etag") : std::nullopt;
  if (!tag) {
    auto response = handler(request, call);
    if (!response) return response;
    return memory_.keep(key, request, std::move(*response), commits, now);
  }
  auto question = request;
  question.headers.set("if-none-match", *tag);
  auto response = handler(question, call);
  if (!response) return response;
  if (response->status != 304) return memory_.keep(key, request, std::move(*response), commits, now);
  memory_.renew(key, commits, now);
  return std::move(*kept);
}

std::optional<http::Response> Doors::turned_away(const http::Request& request, const Asked& who) const {
  const auto& catalogue = languages_.of(request);
  const auto identity = who(request);
  if (identity) return std::nullopt;
  return refusal(request, problem_of(identity.error(), catalogue), catalogue);
}

Result<Identity> Doors::identify(const http::Request& request, Action action) const {
  const auto kind = credentials_of(request).kind;
  const bool writes = !http::is_safe(request.method);
  if (writes && kind != Kind::Token && !comes_from_this_origin(request)) return not_allowed("wrong_origin");
  // Signing in with an old cookie still there must not need that cookie's token.
  if (action == Action::Public && writes) return Identity{};
  auto identity = recognised(request, action);
  if (!identity) return identity;
  if (may_be_forged(request, *identity, kind)) return not_allowed("wrong_csrf_token");
  if (const auto allowed = access::require_somewhere(identity->caller, action); !allowed) return allowed.error();
  return identity;
}

Result<Identity> Doors::recognised(const http::Request& request, Action action) const {
  const auto [kind, text] = credentials_of(request);
  std::optional<Identity> identity;
  if (kind == Kind::Session) identity = settings_.recognition.by_session(text);
  if (kind == Kind::Token) identity = settings_.recognition.by_token(text);
  if (identity) return std::move(*identity);
  if (action == Action::Public) return Identity{};
  return not_allowed(kind == Kind::Session ? "session_expired" : "not_signed_in");
}

http::Response Doors::refusal(const http::Request& request, const Problem& problem, const Catalogue& catalogue) const {
  auto response = is_api(request) || !settings_.error_page ? problem_document(problem)
                                                           : settings_.error_page(request, problem, catalogue);
  response.status = problem.status;
  if (problem.status == 401) response.headers.set("www-authenticate", "Bearer");
  if (problem.retry_seconds) response.headers.set("retry-after", *problem.retry_seconds);
  response.headers.set("cache-control", "no-store");
  return response;
}

http::Response Doors::breakage(const http::Request& request, std::string_view what, const Catalogue& catalogue) const {
  constexpr std::size_t incident_bytes = 6;
  const auto incident = random_token(incident_bytes);
  if (settings_.report)
    settings_.report(incident,
                     std::string(http::method_name(request.method)) + ' ' + request.path + ": " + std::string(what));
  auto problem = problem_of(500, "internal_error", catalogue, {{"incident", incident}});
  problem.incident = incident;
  return refusal(request, problem, catalogue);
}

}  // namespace timon::guard
