#include "usecases/reports/verify_value.hpp"

namespace timon::usecases::reports {

Result<ListedFact> verify_value(const Context& context, const VerifyValue& input) {
  return record_fact(context, timon::reports::FactKind::Verified, access::Action::Verify, input);
}

}  // namespace timon::usecases::reports
