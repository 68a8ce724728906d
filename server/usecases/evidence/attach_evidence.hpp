#pragma once
// Uploads become evidence of a fact: in the transaction that delivers the fact, or of one that was delivered already.

#include <span>
#include <variant>

#include "domain/indicators/ids.hpp"
#include "domain/plans/period.hpp"
#include "usecases/evidence/attachment.hpp"
#include "usecases/evidence/begin_upload.hpp"

namespace timon::usecases::evidence {

/// The fact that is backed, as its caller has found and allowed it.
struct BackedFact {
  const timon::plans::Plan& plan;
  timon::plans::ElementId element_id;
  std::int64_t subject_id = 0;
  const timon::plans::Period& period;
  Backed backed = Backed::Reported;
  std::int64_t fact_id = 0;
};

/// All or none. Refused, each under its place in `evidence`: `upload_missing`, `upload_not_whole`, `upload_elsewhere`,
/// `evidence_attached_already`.
Result<std::vector<EvidenceId>> attach_all(const Context& context, storage::Transaction& transaction,
                                           const BackedFact& fact, std::span<const Attachment> attachments);

struct AttachEvidence {
  std::variant<timon::indicators::IndicatorId, timon::plans::ElementId> subject;
  std::string period{};  ///< code
  Backed backed = Backed::Reported;
  std::vector<Attachment> attachments{};
};
/// To the fact that counts now. Refused without one: `nothing_reported`, `nothing_verified`; in a closed period.
Result<std::vector<ListedEvidence>> attach_evidence(const Context& context, const AttachEvidence& input);

}  // namespace timon::usecases::evidence
