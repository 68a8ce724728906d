#pragma once
// The initiatives of a plan: their sheets, their status, whom they reach; and whether most are active (PMG-45).

#include "domain/covers/population.hpp"
#include "domain/covers/status.hpp"
#include "usecases/covers/cover_at.hpp"

namespace timon::usecases::covers {

struct ListedCover {
  Row row{};
  std::vector<CoverSheet> sheets{};  ///< both, in their order
  timon::covers::Status status{};
  timon::covers::Reach reach{};
};

struct ListedCovers {
  boards::PlanOnDay plan;
  timon::covers::Settings settings{};
  std::vector<ListedCover> initiatives{};  ///< in tree order
  timon::covers::ActiveShare active{};
  bool may_edit_settings = false;
};

Result<ListedCovers> list_covers(const Context& context, boards::PlanMemory& memory, timon::plans::PlanId plan,
                                 std::optional<Day> on);

/// The same for a plan that is open already.
ListedCovers covers_of(const Context& context, storage::Session& session, const boards::PlanOnDay& plan);

}  // namespace timon::usecases::covers
