#pragma once
// Offices and institutions.

#include "domain/people/office.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::people {

using timon::people::Institution;
using timon::people::Office;
using timon::people::OfficeId;

void add_office(Transaction& transaction, const Office& office);
void add_institution(Transaction& transaction, const Institution& institution);
/// False when the version is no longer the one that was read; else it is one higher now.
bool save_office(Transaction& transaction, const Office& office);
/// The same: time zone, language, kind, colours.
bool save_institution(Transaction& transaction, const Institution& institution);
bool withdraw_office(Transaction& transaction, const Office& office, Instant now);

std::optional<Office> find_office(Session& session, OfficeId id);
std::optional<Institution> find_institution(Session& session, OfficeId id);
/// Whether another office of its institution has its code.
bool is_code_taken(Session& session, const Office& office);
/// All that were not withdrawn, in no particular order.
std::vector<Office> offices(Session& session);
/// The office, then those above it up to the root.
std::vector<OfficeId> office_path(Session& session, OfficeId id);
/// The position behind the last child.
std::int64_t next_position(Session& session, std::optional<OfficeId> parent);

}  // namespace timon::storage::people
