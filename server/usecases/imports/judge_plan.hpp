#pragma once
// Everything that can be said against an extracted plan, and what it would change: asked before anything is written,
// and again under the writer when something changed meanwhile.

#include "domain/imports/import.hpp"
#include "usecases/context.hpp"
#include "usecases/imports/extract_plan.hpp"
#include "usecases/imports/import_map.hpp"
#include "usecases/imports/present_plan.hpp"

namespace timon::usecases::imports {

struct JudgePlan {
  const timon::imports::Import& import;
  const ImportMap& map;
  const Extracted& extracted;
};

struct JudgedPlan {
  Present present;
  timon::imports::ImportedPlan accepted;  ///< without the rows in error where good rows are asked for
  timon::imports::PlanChanges changes;
  std::vector<timon::imports::Verdict> verdicts;
  bool is_refused = false;
};

JudgedPlan judge_plan(const Context& context, storage::Session& session, const JudgePlan& input);

}  // namespace timon::usecases::imports
