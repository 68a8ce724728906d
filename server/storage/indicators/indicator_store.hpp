#pragma once
// Technical sheets. Lists leave out what was withdrawn.

#include <optional>
#include <string_view>
#include <vector>

#include "domain/indicators/indicator.hpp"
#include "domain/indicators/kept.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::indicators {

using timon::indicators::Indicator;
using timon::indicators::IndicatorId;

std::optional<Indicator> find_indicator(Session& session, IndicatorId id);
std::vector<Indicator> indicators_of_element(Session& session, timon::plans::ElementId element);
std::vector<Indicator> indicators_of_plan(Session& session, timon::plans::PlanId plan);
/// As a version of the plan kept them.
std::vector<timon::indicators::KeptIndicator> indicators_of_version(Session& session, timon::plans::VersionId version);
/// Also withdrawn ones: their codes stay theirs.
bool has_indicators(Session& session, timon::plans::ElementId element);
/// By another indicator of the element, also a withdrawn one.
bool is_code_taken(Session& session, timon::plans::ElementId element, std::string_view code, IndicatorId except);
std::int64_t next_position(Session& session, timon::plans::ElementId element);

void add_indicators(Transaction& transaction, const std::vector<Indicator>& indicators);
/// Conflict when the version is no longer the one that was read.
Result<void> save_indicator(Transaction& transaction, const Indicator& indicator);
void set_weight(Transaction& transaction, IndicatorId id, std::optional<Hundredths> weight);
void delete_indicator(Transaction& transaction, IndicatorId id);
void delete_indicators_of_element(Transaction& transaction, timon::plans::ElementId element);
/// Fixes sense, method and accumulation of all sheets of a plan that are not fixed yet.
void freeze_indicators(Transaction& transaction, timon::plans::PlanId plan, Instant at);

}  // namespace timon::storage::indicators
