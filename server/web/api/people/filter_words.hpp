#pragma once
// The name of what a list was filtered by, for its table: what the caller may not see stays the number he sent.

#include "domain/people/ids.hpp"
#include "web/guard/route.hpp"

namespace timon::api::people {

std::string office_word(const guard::Call& call, std::optional<timon::people::OfficeId> office);
/// Its own where he named none; empty for a caller of none.
std::string institution_word(const guard::Call& call, std::optional<timon::people::OfficeId> institution);
/// Of a list of all that he may see: empty where his rights reach beyond his own institution.
std::string own_institution_word(const guard::Call& call);
std::string person_word(const guard::Call& call, std::optional<timon::people::PersonId> person);

}  // namespace timon::api::people
