#pragma once
// The goals of a plan as people look for them: by the office that answers for them, by theme, by place.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/portal/addresses.hpp"
#include "web/portal/boards/goals_tally.hpp"
#include "web/portal/boards/plan_summary.hpp"

namespace timon::portal {

struct PlanGroup {
  GroupBy by = GroupBy::Office;
  std::string key{};   ///< in addresses: the office's code, the theme or the place as it is written
  std::string name{};  ///< for people
  std::vector<timon::boards::Row> goals{};
};

/// Those that have a goal, by name. Of offices only those that answer for one themselves.
std::vector<PlanGroup> plan_groups(const JudgedPlan& plan, GroupBy by);

/// An office's goals are also those of the offices below it. Nothing for a key that no goal has.
std::optional<PlanGroup> plan_group(const JudgedPlan& plan, GroupBy by, std::string_view key);

std::string group_address(const JudgedPlan& plan, const PlanGroup& group, const Catalogue& words);

}  // namespace timon::portal
