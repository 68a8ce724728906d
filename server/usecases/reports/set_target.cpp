#include "usecases/reports/set_target.hpp"

namespace timon::usecases::reports {

Result<ListedFact> set_target(const Context& context, const SetTarget& input) {
  return record_fact(context, timon::reports::FactKind::Planned, access::Action::SetTargets, input);
}

}  // namespace timon::usecases::reports
