#pragma once
// Closed periods of plans, whose report was missing then, and whom they were opened for again. Only appended.

#include <span>
#include <vector>

#include "domain/reports/closing.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::reports {

using timon::reports::ClosedPeriods;
using timon::reports::Closing;
using timon::reports::Omission;
using timon::reports::Reopening;

ClosedPeriods closed_periods(Session& session, timon::plans::PlanId plan);
void add_closing(Transaction& transaction, const Closing& closing);

void add_omissions(Transaction& transaction, std::span<const Omission> omissions);
std::vector<Omission> omissions_of_plan(Session& session, timon::plans::PlanId plan);

void add_reopening(Transaction& transaction, const Reopening& reopening);

}  // namespace timon::storage::reports
