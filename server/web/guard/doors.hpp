#pragma once
// The guard at both doors: who is calling, may they at all, and what a refusal or a breakage looks like. Routes are
// mounted through it and in no other way.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "http/site.hpp"
#include "web/guard/answer_memory.hpp"
#include "web/guard/languages.hpp"
#include "web/guard/refusal.hpp"
#include "web/guard/route.hpp"

namespace timon::guard {

/// How the text of a credential becomes a caller; nothing for one that is not (or no longer) good.
struct Recognition {
  std::function<std::optional<Identity>(std::string_view session)> by_session{};
  std::function<std::optional<Identity>(std::string_view token)> by_token{};
};

/// The page for a refusal outside the API.
using ErrorPage = std::function<http::Response(const http::Request&, const Problem&, const Catalogue&)>;
/// Where a breakage is written down: its incident number and what happened.
using Report = std::function<void(std::string_view incident, std::string_view what)>;
/// How many transactions this process has committed: what was kept before the last one is asked about again.
using Commits = std::function<std::uint64_t()>;

class Doors {
 public:
  struct Settings {
    storage::Database& database;
    Clock clock;
    Recognition recognition;
    ErrorPage error_page;
    Report report;
    /// Without it nothing is answered from memory alone.
    Commits commits{};
  };

  explicit Doors(Settings settings) : settings_(std::move(settings)) {}
  Doors(const Doors&) = delete;
  Doors& operator=(const Doors&) = delete;

  /// JSON under /api: people with a session or a token, and citizens where a row is Public. The doors must outlive
  /// the site.
  void mount_api(http::Site& site, const Routes& routes);
  /// Pages for citizens: the same for everybody, so nobody is recognised. Throws for a row that is not Public.
  void mount_pages(http::Site& site, const Routes& routes);
  /// How the machine's own refusals look, and the headers of every answer.
  void finish(http::Site& site) const;

  /// The matrix of routes × roles is taken from here.
  struct Mounted {
    http::Method method;
    std::string pattern;
    Action action;
  };
  const std::vector<Mounted>& mounted() const { return mounted_; }
  const Languages& languages() const { return languages_; }

 private:
  using Asked = std::function<Result<Identity>(const http::Request&)>;
  void mount(http::Site& site, const Route& route, const Asked& who);
  http::Response answer(const http::Request& request, const Handler& handler, const Asked& who);
  std::optional<http::Response> recalled(const http::Request& request);
  /// The handler's answer, or the kept one where the handler says that nothing changed.
  Result<http::Response> ask(const http::Request& request, const Handler& handler, const Call& call);
  /// Before a long body is read: nothing for who may send it.
  std::optional<http::Response> turned_away(const http::Request& request, const Asked& who) const;
  http::Response refusal(const http::Request& request, const Problem& problem, const Catalogue& catalogue) const;
  http::Response breakage(const http::Request& request, std::string_view what, const Catalogue& catalogue) const;
  Result<Identity> identify(const http::Request& request, Action action) const;
  Result<Identity> recognised(const http::Request& request, Action action) const;

  Settings settings_;
  Languages languages_;
  AnswerMemory memory_;
  std::vector<Mounted> mounted_;
};

/// Headers that every answer carries unless it has its own (a download, an embedded widget).
void add_security_headers(const http::Request& request, http::Response& response);

}  // namespace timon::guard
