#pragma once
// From an id to the institution, for callers who may do something in all of it. What a caller may not know exists is
// not found.

#include "storage/people/office_store.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

struct InstitutionAt {
  timon::people::Office office{};
  timon::people::Institution institution{};
};

inline Result<InstitutionAt> institution_for(const Context& context, storage::Session& session,
                                             timon::people::OfficeId id, timon::access::Action action) {
  auto institution = storage::people::find_institution(session, id);
  auto office = storage::people::find_office(session, id);
  if (!institution || !office || office->withdrawn_at) return not_found();
  const auto allowed =
      require(context.caller, action, timon::access::in_institution(id), timon::access::Action::ViewOffices);
  if (!allowed) return allowed.error();
  return InstitutionAt{*std::move(office), *std::move(institution)};
}

}  // namespace timon::usecases::people
