#pragma once
// Holds what is kept in memory against a fresh reading of the database, plan by plan. What differs is forgotten, so
// that the next question reads it anew. For the server's timer and the administrator; `timon check` reads the database
// itself.

#include <string_view>
#include <vector>

#include "usecases/boards/plan_memory.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::boards {

/// What was compared of one plan.
struct BoardCheck {
  PlanId plan;
  std::string code;
  std::int64_t change = 0;  ///< at which both were compared
  std::int64_t elements = 0;
  std::int64_t indicators = 0;
  std::int64_t facts = 0;
  std::int64_t days = 0;                      ///< boards judged anew and compared row by row
  std::vector<std::string_view> differing{};  ///< parts by name; empty as it should be
};

Result<std::vector<BoardCheck>> check_boards(const Context& context, PlanMemory& memory);

}  // namespace timon::usecases::boards
