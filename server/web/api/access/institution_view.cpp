#include "web/api/access/institution_view.hpp"

namespace timon::api::access {
namespace {

std::optional<std::string> logo_address(const timon::usecases::people::InstitutionShown& shown) {
  constexpr std::size_t enough = 16;
  if (!shown.logo_hash) return std::nullopt;
  return "/api/v1/institutions/" + shown.office.id.text() + "/logo?v=" + shown.logo_hash->substr(0, enough);
}

std::vector<ModuleView> modules_in(const timon::usecases::people::InstitutionShown& shown) {
  std::vector<ModuleView> views;
  for (const auto& [module, state, needs] : timon::access::module_table()) {
    auto needed = needs.list();
    std::erase(needed, timon::access::Module::Board);
    views.push_back({module, shown.modules.has(module), state == timon::access::ModuleState::Built, std::move(needed)});
  }
  return views;
}

}  // namespace

InstitutionBrief brief_of(const timon::usecases::people::InstitutionShown& shown) {
  return {shown.office.id, shown.office.name, logo_address(shown), shown.institution.accent,
          shown.institution.accent_dark};
}

InstitutionView view_of(const timon::usecases::people::InstitutionShown& shown) {
  const auto& [office, institution, logo_hash, modules] = shown;
  return {office.id,           office.code,           office.name,
          institution.kind,    institution.time_zone, institution.language,
          logo_address(shown), institution.accent,    institution.accent_dark,
          modules_in(shown),   institution.version};
}

}  // namespace timon::api::access
