#pragma once
// The citizens' door: every address it answers, and how its refusals look. The same for everybody, so nobody signs in.

#include <memory>
#include <mutex>

#include "usecases/boards/list_published.hpp"
#include "usecases/boards/plan_memory.hpp"
#include "web/guard/doors.hpp"
#include "web/guard/languages.hpp"
#include "web/portal/boards/plan_summary.hpp"
#include "web/portal/layout.hpp"

namespace timon::portal {

class Portal {
 public:
  explicit Portal(usecases::boards::PlanMemory& memory) : memory_(memory) {}
  Portal(const Portal&) = delete;
  Portal& operator=(const Portal&) = delete;

  /// All public; the portal must outlive whoever holds them.
  guard::Routes routes();
  guard::ErrorPage error_page();

 private:
  using Published = std::shared_ptr<const usecases::boards::Published>;
  using Opened = usecases::boards::PlanOnDay;

  /// The start page at `/`: in the language that the reader likes best, the institution's before all others.
  Result<http::Response> start(const http::Request& request, const guard::Call& call);
  Result<http::Response> home(const http::Request& request, const guard::Call& call, const Catalogue& words);
  Result<http::Response> plan(const http::Request& request, const guard::Call& call);
  Result<http::Response> element(const http::Request& request, const guard::Call& call);
  Result<http::Response> group(const http::Request& request, const guard::Call& call, GroupBy by);
  Result<http::Response> open_data(const http::Request& request, const guard::Call& call);
  Result<http::Response> table(const http::Request& request, const guard::Call& call);
  Result<http::Response> evidence(const http::Request& request, const guard::Call& call);
  Result<http::Response> verification(const http::Request& request, const guard::Call& call);
  Result<http::Response> verified(const http::Request& request, const guard::Call& call);
  Result<http::Response> accessibility(const http::Request& request, const guard::Call& call);
  Result<http::Response> manual(const http::Request& request, const guard::Call& call);
  Result<http::Response> contract(const http::Request& request, const guard::Call& call);

  Result<Published> published(const guard::Call& call);
  JudgedPlan judged(const Opened& opened, const Published& published, std::optional<Day> chosen) const;

  usecases::boards::PlanMemory& memory_;
  guard::Languages languages_;
  std::mutex mutex_;
  Published kept_;  ///< as last read: whose portal it is, also while the database is away
};

}  // namespace timon::portal
