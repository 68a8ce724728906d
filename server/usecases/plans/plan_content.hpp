#pragma once
// Everything of a plan that readiness is judged by, as it is now.

#include "domain/indicators/readiness.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::plans {

timon::indicators::PlanContent content_of(storage::Session& session, const timon::plans::Plan& plan);

}  // namespace timon::usecases::plans
