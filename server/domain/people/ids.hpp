#pragma once
// Identifiers of people and offices. An institution is an office, so its id is an OfficeId.

#include "base/id.hpp"

namespace timon::people {

using OfficeId = Id<struct OfficeTag>;
using PersonId = Id<struct PersonTag>;
using GrantId = Id<struct GrantTag>;
using TokenId = Id<struct TokenTag>;

}  // namespace timon::people
