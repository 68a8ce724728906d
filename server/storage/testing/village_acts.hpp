#pragma once
// What happens in the village, for tests of the floors above: each act is written with its change, as a use case
// would, but asks nobody.

#include <string>

#include "domain/budgets/ids.hpp"
#include "domain/reports/fact.hpp"
#include "storage/engine/database.hpp"
#include "storage/testing/village.hpp"

namespace timon::testing {

/// The planner administers everything.
void add_administrator(storage::Database& database, const Village& village);
void approve_plan(storage::Database& database, Village& village);
/// About the village's indicator in the year 2024, said by the manager with a note that would be markup.
void add_fact(storage::Database& database, const Village& village, reports::FactKind kind, int value);
/// A file of three bytes that backs the last fact about the village's indicator in 2024; its id.
std::int64_t add_evidence(storage::Database& database, const Village& village, bool is_public);
/// A budget line of the goal for 2024 in COP, without any amount.
budgets::LineId add_budget_line(storage::Database& database, const Village& village);
/// The goal's money in 2024: 1000 approved, 400 accrued.
void add_budget(storage::Database& database, const Village& village);
void add_former_code(storage::Database& database, const Village& village, const std::string& code);
/// Beside the goal's own office.
void add_collaborating_office(storage::Database& database, const Village& village, people::OfficeId office);
/// Gives the institution colours and a sign.
void dress(storage::Database& database, const Village& village, const std::string& accent, const std::string& dark);
/// The goal to entry 1 of a mandate CAB, and as a contribution to a new axis B.
void align_goal(storage::Database& database, const Village& village);
/// Initiative 501 under the axis, goal 502 under it with indicator 503.
void add_initiative(storage::Database& database, const Village& village);
void call_manager(storage::Database& database, const Village& village, const std::string& name);

}  // namespace timon::testing
