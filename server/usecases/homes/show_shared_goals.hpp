#pragma once
// Nuestras metas: what the caller's own office owns, or takes part in from outside, with the reports it owes.

#include <optional>
#include <vector>

#include "usecases/boards/show_board.hpp"
#include "usecases/homes/home_tasks.hpp"

namespace timon::usecases::homes {

enum class Part { Owner, Collaborator };
constexpr auto names_of(Part) {
  return std::to_array<Name<Part>>({{Part::Owner, "owner"}, {Part::Collaborator, "collaborator"}});
}

struct SharedGoal {
  PlanOnDay plan;
  boards::BoardRow row;
  Part part = Part::Collaborator;
  bool may_report = false;
};

/// In tree order of each plan. The caller's office: the one they work in, not those below it.
Result<std::vector<SharedGoal>> show_shared_goals(const Context& context, PlanMemory& memory, std::optional<Day> on);

}  // namespace timon::usecases::homes
