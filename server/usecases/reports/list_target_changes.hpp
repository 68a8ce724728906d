#pragma once
// The changes of targets of a plan: what was asked, by whom, what became of it.

#include <vector>

#include "domain/boards/plan_image.hpp"
#include "domain/reports/target_change.hpp"
#include "storage/people/name_store.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::reports {

struct ListedTargetChange {
  timon::reports::TargetChange change{};
  std::vector<timon::reports::ChangedTarget> values{};  ///< in order of the periods' ends
  bool may_decide = false;
};

struct ShownTargetChanges {
  Day today{};
  std::string time_zone{};
  timon::reports::TargetRules rules{};
  std::vector<ListedTargetChange> changes{};  ///< the newest first
  storage::people::PersonNames names{};
  bool may_set_rules = false;
};

Result<ShownTargetChanges> list_target_changes(const Context& context, const timon::boards::PlanImage& image);

}  // namespace timon::usecases::reports
