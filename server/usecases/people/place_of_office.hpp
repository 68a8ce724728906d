#pragma once
// Where an office, or who works in it, stands for the table of permissions.

#include "storage/people/office_store.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

inline timon::access::Place place_of_office(storage::Session& session, const timon::people::Office& office) {
  return {.institution_id = office.institution_id, .office_path = storage::people::office_path(session, office.id)};
}

/// Whether the caller may know that there is such an office.
inline bool is_known_to(const timon::access::Caller& caller, const timon::people::Office& office) {
  return may(caller, timon::access::Action::ViewOffices, timon::access::in_institution(office.institution_id));
}

}  // namespace timon::usecases::people
