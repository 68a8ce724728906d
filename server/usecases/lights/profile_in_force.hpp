#pragma once
// By which profile one period of an indicator, or of an element's own progress, is judged.

#include "domain/indicators/indicator.hpp"
#include "domain/lights/profile.hpp"
#include "domain/plans/period.hpp"
#include "domain/plans/plan.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::lights {

/// `indicator`: nothing where an element tells its own progress.
std::optional<timon::lights::Profile> profile_in_force(storage::Session& session, const timon::plans::Plan& plan,
                                                       const timon::indicators::Indicator* indicator,
                                                       const timon::plans::Period& period);

}  // namespace timon::usecases::lights
