#pragma once
// Delivers a sheet, observes it, accepts it.

#include "usecases/covers/cover_at.hpp"

namespace timon::usecases::covers {

struct MoveCover {
  ElementId element{};
  Sheet sheet{};
  CoverAct act{};
  std::int64_t version = 0;
  std::string text{};  ///< what is observed, or what was corrected
};

/// Refused: delivering what still lacks something, everything named; judging what the caller delivered.
Result<void> move_cover(const Context& context, boards::PlanMemory& memory, const MoveCover& input);

}  // namespace timon::usecases::covers
