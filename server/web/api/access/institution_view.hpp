#pragma once
// An institution as the contract shows it.

#include "usecases/people/show_institution.hpp"
#include "web/api/calls.hpp"

namespace timon::api::access {

/// For the head of every page.
struct InstitutionBrief {
  timon::people::OfficeId id{};
  std::string name{};
  std::optional<std::string> logo{};  ///< its address, another one for each picture
  std::optional<std::string> accent{};
  std::optional<std::string> accent_dark{};
};
BOOST_DESCRIBE_STRUCT(InstitutionBrief, (), (id, name, logo, accent, accent_dark))

struct ModuleView {
  timon::access::Module module{};
  bool is_on = false;
  bool is_built = false;
  std::vector<timon::access::Module> needs{};
};
BOOST_DESCRIBE_STRUCT(ModuleView, (), (module, is_on, is_built, needs))

struct InstitutionView {
  timon::people::OfficeId id{};
  std::string code{};
  std::string name{};
  timon::people::InstitutionKind kind{};
  std::string time_zone{};
  std::string language{};
  std::optional<std::string> logo{};
  std::optional<std::string> accent{};
  std::optional<std::string> accent_dark{};
  std::vector<ModuleView> modules{};
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(InstitutionView, (),
                      (id, code, name, kind, time_zone, language, logo, accent, accent_dark, modules, version))

InstitutionBrief brief_of(const timon::usecases::people::InstitutionShown& shown);
InstitutionView view_of(const timon::usecases::people::InstitutionShown& shown);

}  // namespace timon::api::access
