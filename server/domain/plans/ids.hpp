#pragma once

#include "base/id.hpp"

namespace timon::plans {

using PlanId = Id<struct PlanTag>;
using LevelId = Id<struct LevelTag>;
using ElementId = Id<struct ElementTag>;
using PeriodId = Id<struct PeriodTag>;
using VersionId = Id<struct VersionTag>;
/// Plans and indicators point to a light profile; what it says belongs to `lights`, which comes later.
using ProfileId = Id<struct ProfileTag>;
/// Elements point to entries of mandates; what they say belongs to `mandates`, which comes later.
using MandateEntryId = Id<struct MandateEntryTag>;
using EditId = Id<struct EditTag>;

}  // namespace timon::plans
