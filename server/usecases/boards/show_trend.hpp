#pragma once
// How the parts of a plan stood at the ends of its last periods: each judged by today's rules from the facts.

#include <memory>
#include <optional>
#include <vector>

#include "usecases/boards/open_plan.hpp"

namespace timon::usecases::boards {

inline constexpr std::size_t trend_length = 8;

struct ShowTrend {
  PlanId plan;
  std::optional<Day> on{};
  std::optional<timon::plans::ElementId> under{};
};

struct TrendView {
  PlanOnDay plan;
  std::vector<std::shared_ptr<const Board>> boards{};  ///< in order of their days, at most `trend_length`
  std::vector<timon::boards::Row> rows{};              ///< the children of what is opened, or the roots
};

/// A plan that is already open, at the ends of its last periods.
std::vector<std::shared_ptr<const Board>> trend_boards(PlanMemory& memory, const PlanOnDay& plan);

Result<TrendView> show_trend(const Context& context, PlanMemory& memory, const ShowTrend& input);

}  // namespace timon::usecases::boards
