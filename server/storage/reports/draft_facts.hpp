#pragma once
// What a draft may still lose: its targets, as long as nothing was reported against them.

#include "domain/indicators/ids.hpp"
#include "domain/plans/ids.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::reports {

/// Whether anything was ever reported or verified for the element or its indicators.
bool has_results(Session& session, timon::plans::ElementId element);
bool has_results(Session& session, timon::indicators::IndicatorId indicator);

void delete_targets(Transaction& transaction, timon::plans::ElementId element);
void delete_targets(Transaction& transaction, timon::indicators::IndicatorId indicator);
/// Of one period.
void delete_target(Transaction& transaction, timon::indicators::IndicatorId indicator, timon::plans::PeriodId period);

}  // namespace timon::storage::reports
