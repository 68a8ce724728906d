#pragma once
// The rows of matrices, and what matrices say about indicators.

#include <map>
#include <optional>
#include <vector>

#include "domain/logframes/criteria.hpp"
#include "domain/plans/ids.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::logframes {

using timon::logframes::CriterionAnswer;
using timon::logframes::IndicatorId;
using timon::logframes::LogframeRow;
using timon::plans::ElementId;

std::optional<LogframeRow> find_row(Session& session, ElementId id);
std::vector<LogframeRow> rows_of_plan(Session& session, timon::plans::PlanId plan);
void save_row(Transaction& transaction, const LogframeRow& row);
void delete_row(Transaction& transaction, ElementId id);

/// Empty where nothing is said.
std::string means_of(Session& session, IndicatorId id);
std::map<IndicatorId, std::string> means_of_plan(Session& session, timon::plans::PlanId plan);
void save_means(Transaction& transaction, IndicatorId id, const std::string& means);

/// In the order of the questions.
std::vector<CriterionAnswer> answers_about(Session& session, IndicatorId id);
std::vector<CriterionAnswer> answers_of_plan(Session& session, timon::plans::PlanId plan);
void replace_answers(Transaction& transaction, IndicatorId id, const std::vector<CriterionAnswer>& answers);

/// Before an indicator, or an element with its indicators, disappears.
void forget_indicator(Transaction& transaction, IndicatorId id);
void forget_element(Transaction& transaction, ElementId id);

}  // namespace timon::storage::logframes
