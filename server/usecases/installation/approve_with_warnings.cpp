#include "usecases/installation/approve_with_warnings.hpp"

#include <set>

#include "storage/indicators/indicator_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/indicators/validate_measure.hpp"
#include "usecases/plans/approve_plan.hpp"
#include "usecases/plans/check_readiness.hpp"

namespace timon::usecases::installation {

using storage::Session;
using timon::plans::PlanId;

Result<void> validate_measures(const Context& context, PlanId plan) {
  const auto sheets =
      context.database.read([&](Session& session) { return storage::indicators::indicators_of_plan(session, plan); });
  for (const auto& sheet : sheets)
    if (sheet.measure_id && !sheet.measure_validated_at)
      if (auto done = indicators::validate_measure(context, sheet.id, {sheet.version, *sheet.measure_id}); !done)
        return done;
  return {};
}

Result<void> approve_with_warnings(const Context& context, PlanId plan) {
  auto readiness = plans::check_readiness(context, plan);
  if (!readiness) return readiness.error();
  std::set<std::string> warnings;
  for (const auto& [item, code, name] : readiness->missing)
    if (item.severity == timon::plans::Severity::Warning) warnings.insert(item.code);
  const auto version =
      context.database.read([&](Session& session) { return storage::plans::find_plan(session, plan).value().version; });
  return plans::approve_plan(context, plan, {version, std::vector(warnings.begin(), warnings.end())});
}

}  // namespace timon::usecases::installation
