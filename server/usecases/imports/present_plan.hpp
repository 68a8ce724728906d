#pragma once
// The plan that an import would change, with what it may use of its institution: read from the database, or as it would
// be made.

#include "domain/imports/plan_changes.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::imports {

struct Present {
  timon::imports::PresentPlan plan;
  bool is_new = false;
  std::vector<plans::Period> new_periods;
  std::vector<plans::PeriodWeight> period_weights;  ///< of a new plan
  std::vector<timon::imports::Verdict> verdicts;
};

Present present_plan(storage::Session& session, people::OfficeId institution, const std::string& code,
                     const timon::imports::ImportedPlan& imported, Instant now);

}  // namespace timon::usecases::imports
