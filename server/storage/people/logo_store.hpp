#pragma once
// The signs of institutions.

#include "domain/people/ids.hpp"
#include "domain/people/logo.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::people {

using timon::people::Logo;

void put_logo(Transaction& transaction, timon::people::OfficeId institution, const Logo& logo);
void delete_logo(Transaction& transaction, timon::people::OfficeId institution);
std::optional<Logo> find_logo(Session& session, timon::people::OfficeId institution);
/// What its address needs, without its bytes.
std::optional<std::string> logo_hash(Session& session, timon::people::OfficeId institution);

}  // namespace timon::storage::people
