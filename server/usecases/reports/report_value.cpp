#include "usecases/reports/report_value.hpp"

namespace timon::usecases::reports {

Result<ListedFact> report_value(const Context& context, const ReportValue& input) {
  return record_fact(context, timon::reports::FactKind::Reported, access::Action::Report, input);
}

}  // namespace timon::usecases::reports
