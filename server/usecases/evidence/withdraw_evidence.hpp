#pragma once
// Evidence is never deleted: withdrawn, it says when, by whom and why, citizens no longer get it, and staff still see
// what the fact was delivered with.

#include "domain/evidence/withdrawal.hpp"
#include "usecases/evidence/evidence_rights.hpp"

namespace timon::usecases::evidence {

struct WithdrawEvidence {
  EvidenceId id;
  std::string reason{};
  timon::evidence::WithdrawalGround ground = timon::evidence::WithdrawalGround::Mistake;
};
/// Refused: in a closed period that is not open again for the responsible office. For personal data it is taken there
/// too, from who reports, verifies or reviews reports: its hash stays on record, and no figure changes.
Result<ListedEvidence> withdraw_evidence(const Context& context, const WithdrawEvidence& input);

}  // namespace timon::usecases::evidence
