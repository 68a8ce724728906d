#pragma once
// Mandates of an institution and their entries.

#include <optional>
#include <string_view>
#include <vector>

#include "domain/mandates/mandate.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::mandates {

using timon::mandates::Mandate;
using timon::mandates::MandateEntry;
using timon::mandates::MandateEntryId;
using timon::mandates::MandateId;

std::optional<Mandate> find_mandate(Session& session, MandateId id);
std::optional<Mandate> find_mandate_by_code(Session& session, timon::people::OfficeId institution,
                                            std::string_view code);
/// By title.
std::vector<Mandate> list_mandates(Session& session, timon::people::OfficeId institution);
void add_mandate(Transaction& transaction, const Mandate& mandate);
/// The next version of it; its code stays.
void save_mandate(Transaction& transaction, const Mandate& mandate);
/// With its entries, to which no element may be aligned.
void delete_mandate(Transaction& transaction, MandateId id);

std::optional<MandateEntry> find_entry(Session& session, MandateEntryId id);
/// In their order.
std::vector<MandateEntry> entries_of(Session& session, MandateId mandate);
void add_entries(Transaction& transaction, const std::vector<MandateEntry>& entries);
void save_entry(Transaction& transaction, const MandateEntry& entry);

/// How many alignments of elements, of whatever plan, lead to the mandate. Withdrawn elements hold nothing.
std::int64_t count_alignments(Session& session, MandateId id);
/// Returns how many there were.
std::int64_t delete_alignments_of_withdrawn(Transaction& transaction, MandateId id);
/// The plans whose elements are aligned to it.
std::vector<timon::plans::PlanId> plans_aligned_to(Session& session, MandateId id);

}  // namespace timon::storage::mandates
