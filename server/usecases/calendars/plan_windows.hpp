#pragma once
// The windows of a plan as they hold now; and what keeps those that have begun as they are, before something changes.

#include "domain/plans/plan.hpp"
#include "domain/reports/plan_windows.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::calendars {

using timon::reports::PlanWindows;

PlanWindows windows_of(storage::Session& session, const timon::plans::Plan& plan);

/// Puts on record each window of the plan that has begun by `today` and is not on record yet. To be called before a
/// holiday or a setting changes, in the same transaction.
void keep_begun_windows(const Context& context, storage::Transaction& transaction, const timon::plans::Plan& plan,
                        Day today);
/// Of all approved plans of the institution.
void keep_begun_windows(const Context& context, storage::Transaction& transaction, timon::people::OfficeId institution,
                        Day today);

}  // namespace timon::usecases::calendars
