#pragma once
// Bandeja de revisión: what came in, what was reported beyond what is verified, which offices are late, which plans
// wait for approval, which urgent needs no initiative answers, which cover sheets were delivered, which imports went
// wrong.

#include <optional>
#include <string>
#include <vector>

#include "usecases/covers/list_covers.hpp"
#include "usecases/homes/home_tasks.hpp"
#include "usecases/imports/show_imports.hpp"
#include "usecases/needs/list_needs.hpp"

namespace timon::usecases::homes {

struct ShowReview {
  std::optional<Day> on{};
  std::size_t limit = 100;
};

struct LateOffice {
  std::optional<timon::people::OfficeId> office{};  ///< nothing: nobody answers for them
  std::string name{};
  std::int64_t subjects = 0;
  std::int64_t reports = 0;
  Day oldest_due_on{};
};

/// An initiative whose cover sheets wait for Planning.
struct WaitingCover {
  PlanOnDay plan;
  timon::boards::Row row{};
  std::vector<timon::covers::Sheet> sheets{};
};

struct ReviewView {
  std::optional<Instant> seen_until{};
  Instant now{};                                ///< what came until then is on the page: send it back when it was seen
  TaskPage arrived{};                           ///< said by people, the newest first
  std::size_t unseen = 0;                       ///< of all that arrived
  TaskPage over_reported{};                     ///< the newest first
  std::vector<LateOffice> late{};               ///< with most late reports first
  std::vector<timon::plans::Plan> drafts{};     ///< that the caller may approve
  std::vector<needs::ShownNeed> needs{};        ///< urgent ones that no initiative answers
  std::vector<WaitingCover> covers{};           ///< delivered and not judged yet
  std::vector<imports::ShownImport> imports{};  ///< of the last ones, those with errors
};

Result<ReviewView> show_review(const Context& context, PlanMemory& memory, const ShowReview& input);

/// The caller looked through all that came until then.
Result<void> mark_review_seen(const Context& context, Instant until);

}  // namespace timon::usecases::homes
