#pragma once
// A row of a route table: method, path, the action it needs, handler. The action has no default, so that a row
// without it does not compile; what anybody may ask says `Action::Public` aloud.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/catalogue.hpp"
#include "domain/access/permissions.hpp"
#include "http/site.hpp"
#include "usecases/context.hpp"

namespace timon::guard {

using access::Action;

class Needs {
 public:
  constexpr Needs(Action action) : action_(action) {}  // NOLINT: a row just names the action
  constexpr Action action() const { return action_; }

 private:
  Action action_;
};

/// Who stands behind a request's credentials.
struct Identity {
  access::Caller caller{};
  /// Sessions have one; API tokens and citizens do not.
  std::optional<std::string> csrf_token{};
};

/// What a handler is given besides the request.
struct Call {
  const usecases::Context& context;
  const Identity& identity;
  const Catalogue& catalogue;
};

/// A refusal that is returned becomes its status and its problem document, or its page.
using Handler = std::function<Result<http::Response>(const http::Request&, const Call&)>;

struct Route {
  http::Method method;
  std::string pattern;
  Needs needs;
  Handler handler;
  std::uint64_t body_limit = http::small_body;
};

using Routes = std::vector<Route>;

}  // namespace timon::guard
