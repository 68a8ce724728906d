#include "usecases/access/switch_modules.hpp"

#include "storage/access/module_store.hpp"
#include "usecases/people/institution_for.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::access {
namespace {

using timon::access::Module;
using timon::access::Modules;

std::string names_of_all(Modules modules) {
  std::string names;
  for (const Module module : modules.list()) names += (names.empty() ? "" : " ") + std::string(name_of(module));
  return names;
}

}  // namespace

Result<void> switch_modules(const Context& context, const SwitchModules& input) {
  Modules wanted;
  for (const Module module : input.modules) wanted.add(module);
  return context.database.write([&](storage::Transaction& transaction) -> Result<void> {
    const auto at =
        people::institution_for(context, transaction, input.institution, timon::access::Action::ManageInstitution);
    if (!at) return at.error();
    if (at->institution.version != input.version) return conflict("version_mismatch");
    if (auto errors = timon::access::module_errors(wanted); !errors.empty()) return invalid(std::move(errors));
    if (!storage::people::save_institution(transaction, at->institution)) return conflict("version_mismatch");
    storage::access::set_modules(transaction, input.institution, wanted);
    record_act(context, transaction,
               {.act = "switch_modules",
                .subject_kind = "office",
                .subject_id = input.institution.value,
                .institution_id = input.institution,
                .fields = {{"modules", names_of_all(wanted)}}});
    return {};
  });
}

}  // namespace timon::usecases::access
