#pragma once
// The two sheets of an initiative as they stand, with their turns, whom it reaches and whether it is active.

#include "domain/covers/status.hpp"
#include "usecases/covers/cover_at.hpp"
#include "usecases/covers/cover_content.hpp"

namespace timon::usecases::covers {

struct ShownTurn {
  timon::covers::CoverTurn turn;
  std::string post{};  ///< of who said it
};

struct ShownCover {
  boards::OpenRow at;
  CoverContent content{};
  timon::covers::Settings settings{};
  std::string responsible{};         ///< post of the person who answers for it
  std::vector<CoverSheet> sheets{};  ///< both, in their order
  std::vector<ShownTurn> turns{};
  timon::covers::Reach reach{};
  std::int64_t attended_version = 0;  ///< of what was attended; 0: nothing was told yet
  std::vector<FieldError> notices{};  ///< about its population
  timon::covers::Status status{};
  std::vector<timon::covers::StatusEntry> statuses{};  ///< the newest first
  bool may_write = false;
  bool may_review = false;
  bool may_set_status = false;
};

struct ShowCover {
  ElementId element{};
  std::optional<Day> on{};
};

Result<ShownCover> show_cover(const Context& context, boards::PlanMemory& memory, const ShowCover& input);

}  // namespace timon::usecases::covers
