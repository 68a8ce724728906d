#include "usecases/indicators/indicator_at.hpp"

#include "domain/indicators/sheet.hpp"
#include "domain/plans/weights.hpp"
#include "storage/indicators/indicator_store.hpp"

namespace timon::usecases::indicators {

using storage::Session;
using timon::plans::PlanState;
namespace store = storage::indicators;

Result<IndicatorAt> indicator_for(const Context& context, Session& session, IndicatorId id, Action action) {
  auto indicator = store::find_indicator(session, id);
  if (!indicator) return not_found();
  auto at = plans::element_for(context, session, indicator->element_id, action);
  if (!at) return at.error();
  return IndicatorAt{*std::move(at), *std::move(indicator)};
}

std::vector<FieldError> sheet_errors(Session& session, const timon::plans::Plan& plan, const Indicator& indicator) {
  auto errors = timon::indicators::sheet_errors(indicator);
  if (plan.state == PlanState::Approved)
    for (auto& error : timon::indicators::approval_errors(indicator)) errors.push_back(std::move(error));
  if (store::is_code_taken(session, indicator.element_id, indicator.code, indicator.id))
    errors.push_back({"code", "code_taken", {{"code", indicator.code}}});
  return errors;
}

Result<void> require_weights(Session& session, const timon::plans::Plan& plan, timon::plans::ElementId element) {
  if (plan.state == PlanState::Draft) return {};
  std::vector<std::optional<Hundredths>> weights;
  for (const Indicator& one : store::indicators_of_element(session, element)) weights.push_back(one.weight);
  if (auto error = timon::plans::weights_error("weight", weights)) return invalid({*std::move(error)});
  return {};
}

}  // namespace timon::usecases::indicators
