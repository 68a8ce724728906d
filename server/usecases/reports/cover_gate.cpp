#include "usecases/reports/cover_gate.hpp"

#include "storage/covers/cover_store.hpp"
#include "storage/plans/plan_store.hpp"

namespace timon::usecases::reports {

using storage::Session;
using timon::plans::ElementId;
using timon::plans::ElementKind;
namespace store = storage::covers;

std::vector<FieldError> cover_errors(Session& session, timon::plans::PlanId plan, const std::vector<ElementId>& path) {
  const auto settings = store::settings_of(session, plan);
  if (settings.rule == timon::covers::CoversRule::NotRequired) return {};
  const auto levels = storage::plans::levels_of(session, plan);
  std::vector<FieldError> errors;
  for (const ElementId id : path) {
    const auto element = storage::plans::find_element(session, id);
    if (!element || levels.find(element->level_id)->kind != ElementKind::Initiative) continue;
    const auto missing = timon::covers::sheets_missing(settings, store::sheets_of(session, id));
    if (missing.empty()) continue;
    const std::string which = missing.size() > 1 ? "both" : std::string(name_of(missing.front()));
    errors.push_back({"cover", "cover_missing", {{"code", element->code}, {"missing", which}}});
  }
  return errors;
}

}  // namespace timon::usecases::reports
