#pragma once
// An indicator with where it stands, for callers who may do something there; and what all changes of sheets share.

#include "domain/indicators/indicator.hpp"
#include "usecases/plans/at_thing.hpp"

namespace timon::usecases::indicators {

using timon::access::Action;
using timon::indicators::Indicator;
using timon::indicators::IndicatorId;

struct IndicatorAt {
  plans::ElementAt at;
  Indicator indicator;
};

Result<IndicatorAt> indicator_for(const Context& context, storage::Session& session, IndicatorId id, Action action);

/// The rules of sheets, a code that another indicator of the element has; in an approved plan also what approval
/// would have asked of it.
std::vector<FieldError> sheet_errors(storage::Session& session, const timon::plans::Plan& plan,
                                     const Indicator& indicator);

/// In an approved plan the weights of an element's indicators stand after every change.
Result<void> require_weights(storage::Session& session, const timon::plans::Plan& plan,
                             timon::plans::ElementId element);

}  // namespace timon::usecases::indicators
