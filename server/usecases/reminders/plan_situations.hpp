#pragma once
// The first step of everything that reminds: what is owed and what waits in a plan, read once for whoever is reminded.

#include <vector>

#include "domain/reminders/institution_matters.hpp"
#include "usecases/boards/open_plan.hpp"

namespace timon::usecases::reminders {

using boards::PlanMemory;
using boards::PlanOnDay;
using timon::reminders::Matter;
using timon::reminders::PlanSituation;

/// Keeps what the situation points into.
struct OpenSituation {
  PlanOnDay plan;
  PlanSituation situation;
};

/// Of the plans, each on its day.
std::vector<OpenSituation> situations_of(storage::Session& session, const std::vector<PlanOnDay>& plans);

/// Of an institution today, whatever day its plans are looked at: recommendations and calls are due by the clock.
timon::reminders::InstitutionSituation situation_of(storage::Session& session, timon::people::OfficeId institution,
                                                    Instant now);

}  // namespace timon::usecases::reminders
