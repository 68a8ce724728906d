#pragma once
// The first step of everything that shows figures: may the caller see this plan, and how does it stand on the day.
// Figures of an approved plan are public; who is behind them, and what they wrote, is for those who may view it there.

#include <optional>
#include <vector>

#include "base/error.hpp"
#include "usecases/boards/plan_memory.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::boards {

/// A plan and a day, not judged: what reports, papers and closings need. To judge a large plan after each of its
/// changes costs more than to keep the change.
struct PlanAt {
  std::shared_ptr<const PlanImage> image;
  Day on;
};

/// As open_plan, without its lights.
Result<PlanAt> open_image(const Context& context, PlanMemory& memory, PlanId plan, std::optional<Day> on);

/// A draft is for those who work on it; what was approved is public. Without a day: the one on which a demonstration
/// opens, else today where the institution is.
Result<PlanOnDay> open_plan(const Context& context, PlanMemory& memory, PlanId plan, std::optional<Day> on);

/// The approved plans on which the caller works, each on its day, those that end last first.
Result<std::vector<PlanOnDay>> open_approved_plans(const Context& context, PlanMemory& memory, std::optional<Day> on);

/// The plan of an element, or of an indicator, and its row, for those who may view plans where the element stands: its
/// people and their words are shown with it.
struct OpenRow {
  PlanOnDay plan;
  timon::boards::Row row;
};
Result<OpenRow> open_element(const Context& context, PlanMemory& memory, timon::plans::ElementId element,
                             std::optional<Day> on);

}  // namespace timon::usecases::boards
