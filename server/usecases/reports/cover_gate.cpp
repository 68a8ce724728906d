#include "usecases/reports/cover_gate.hpp"

#include "storage/covers/cover_store.hpp"

namespace timon::usecases::reports {

using timon::plans::ElementId;
namespace store = storage::covers;

CoverGate::CoverGate(storage::Session& session, timon::plans::PlanId plan) {
  const auto settings = store::settings_of(session, plan);
  if (settings.rule == timon::covers::CoversRule::NotRequired) return;
  const auto sheets = store::sheets_of_plan(session, plan);
  for (auto& [element, code] : store::initiatives_of_plan(session, plan)) {
    const auto its = sheets.find(element);
    const auto missing = timon::covers::sheets_missing(
        settings, its == sheets.end() ? std::vector<timon::covers::CoverSheet>() : its->second);
    if (missing.empty()) continue;
    missing_[element] = {std::move(code), missing.size() > 1 ? "both" : std::string(name_of(missing.front()))};
  }
}

std::vector<FieldError> CoverGate::errors(const std::vector<ElementId>& path) const {
  std::vector<FieldError> errors;
  for (const ElementId id : path)
    if (const auto its = missing_.find(id); its != missing_.end())
      errors.push_back({"cover", "cover_missing", {{"code", its->second.code}, {"missing", its->second.which}}});
  return errors;
}

}  // namespace timon::usecases::reports
