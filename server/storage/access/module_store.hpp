#pragma once
// Which modules each institution has on.

#include "domain/access/module.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::access {

using timon::access::InstitutionModules;
using timon::access::Modules;

Modules modules_of(Session& session, timon::people::OfficeId institution);
/// Of all institutions that have more than the board.
std::vector<InstitutionModules> all_modules(Session& session);
/// Those and no others.
void set_modules(Transaction& transaction, timon::people::OfficeId institution, Modules modules);

}  // namespace timon::storage::access
