#include "web/api/reports/fact_view.hpp"

namespace timon::api::reports {

FactView fact_view(const timon::reports::ListedFact& listed) {
  const auto& fact = listed.fact;
  return {fact.id,          fact.kind,          listed.period_code, fact.value,           fact.numerator,
          fact.denominator, fact.note,          fact.variance_kind, fact.variance_reason, fact.correction_reason,
          fact.replaces_id, listed.person_name, listed.person_post, fact.recorded_at,     listed.is_current};
}

}  // namespace timon::api::reports
