#pragma once
// What backs which fact. Rows are added and marked as withdrawn, never deleted.

#include <optional>
#include <vector>

#include "domain/evidence/evidence.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::evidence {

using timon::evidence::ContentId;
using timon::evidence::Evidence;
using timon::evidence::EvidenceId;
using timon::evidence::ListedEvidence;

void add_evidence(Transaction& transaction, const Evidence& evidence);
/// False when it was withdrawn already.
bool withdraw(Transaction& transaction, EvidenceId id, Instant at, timon::people::PersonId by,
              const std::string& reason);

std::optional<ListedEvidence> find_evidence(Session& session, EvidenceId id);
/// Newest first, withdrawn ones too.
std::vector<ListedEvidence> evidence_of_element(Session& session, timon::plans::ElementId element);
/// What the same bytes back in this institution, withdrawn ones too; newest first.
std::vector<ListedEvidence> backed_by_content(Session& session, ContentId content, timon::people::OfficeId institution);
/// Of what backs its facts, not withdrawn, that whose bytes back something else in the institution too: evidence that
/// was not withdrawn, or an answer to a recommendation whose file was not.
std::vector<EvidenceId> repeated_of_element(Session& session, timon::plans::ElementId element);
/// Whether this content backs this fact's subject and period already, not withdrawn.
bool backs_already(Session& session, ContentId content, std::int64_t subject_id, timon::plans::PeriodId period,
                   timon::evidence::Backed backed);

}  // namespace timon::storage::evidence
