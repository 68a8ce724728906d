#pragma once
// Whether the caller may manage a person with all the rights that person holds.

#include "base/error.hpp"
#include "domain/people/person.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::access {

/// Where a scope stands for the table of permissions.
timon::access::Place place_of_scope(storage::Session& session, timon::access::ScopeKind kind,
                                    std::optional<std::int64_t> scope);

/// Whether the caller may know that there is something.
bool is_known_to(const timon::access::Caller& caller, const timon::access::Place& place);

/// NotFound for who may not see the person, NotAllowed for who may not manage the office or one of the rights.
Result<void> require_sway(const Context& context, storage::Session& session, const timon::people::Person& person);

}  // namespace timon::usecases::access
