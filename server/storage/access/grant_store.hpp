#pragma once
// Grants, and from them the caller that a person is on a day.

#include "domain/access/caller.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::access {

using timon::access::Caller;
using timon::access::Grant;
using timon::people::GrantId;
using timon::people::PersonId;

void add_grant(Transaction& transaction, const Grant& grant);
void revoke_grant(Transaction& transaction, GrantId id, Instant now);

std::optional<Grant> find_grant(Session& session, GrantId id);
/// All that a person ever had, in the order in which they were given.
/// Of everybody, those that nobody revoked.
std::vector<Grant> standing_grants(Session& session);
std::vector<Grant> grants_of(Session& session, PersonId person);
/// Whether anybody who can sign in holds the administrator's role over everything on that day.
bool has_administrator(Session& session, Day on);
/// Who holds it, the longest first: for lists that begin with them.
std::vector<PersonId> administrators(Session& session, Day on);

/// The person with what holds on that day; nothing for a person that is not there or is disabled.
std::optional<Caller> find_caller(Session& session, PersonId person, Day on);

/// The institution in which a scope lies; nothing for everything, and for what does not exist.
std::optional<timon::people::OfficeId> institution_of(Session& session, timon::access::ScopeKind kind,
                                                      std::int64_t scope);
/// What the scope is called.
std::optional<std::string> scope_name(Session& session, timon::access::ScopeKind kind, std::int64_t scope);

}  // namespace timon::storage::access
