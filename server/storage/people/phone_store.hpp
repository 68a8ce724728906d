#pragma once
// Telephones, in the side table that can be erased.

#include <map>
#include <optional>
#include <string>

#include "domain/people/ids.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::people {

/// Of everybody who has one.
using Phones = std::map<timon::people::PersonId, std::string>;
Phones phones(Session& session);
/// Nothing: none any more. The person has a name by then.
void set_phone(Transaction& transaction, timon::people::PersonId person, const std::optional<std::string>& phone);

}  // namespace timon::storage::people
