#include "usecases/people/show_institution.hpp"

#include "storage/access/module_store.hpp"
#include "storage/people/logo_store.hpp"
#include "usecases/people/institution_for.hpp"

namespace timon::usecases::people {

InstitutionShown read_institution(storage::Session& session, timon::people::OfficeId id) {
  InstitutionShown shown{.logo_hash = storage::people::logo_hash(session, id),
                         .modules = storage::access::modules_of(session, id)};
  if (auto office = storage::people::find_office(session, id)) shown.office = *std::move(office);
  if (auto institution = storage::people::find_institution(session, id)) shown.institution = *std::move(institution);
  return shown;
}

Result<InstitutionShown> show_institution(const Context& context, timon::people::OfficeId id) {
  return context.database.read([&](storage::Session& session) -> Result<InstitutionShown> {
    const auto at = institution_for(context, session, id, access::Action::ViewOffices);
    if (!at) return at.error();
    return read_institution(session, id);
  });
}

}  // namespace timon::usecases::people
