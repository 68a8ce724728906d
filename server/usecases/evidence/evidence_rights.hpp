#pragma once
// The one gate of evidence, for page, API and portal: who attaches to what, who reads what in which form.

#include "domain/evidence/evidence.hpp"
#include "domain/evidence/upload.hpp"
#include "storage/evidence/evidence_store.hpp"
#include "usecases/plans/at_thing.hpp"

namespace timon::usecases::evidence {

using timon::evidence::Backed;
using timon::evidence::EvidenceId;
using timon::evidence::ListedEvidence;
using timon::evidence::UploadId;

/// The element for who may report (or verify) there; the plan still takes facts and nothing is withdrawn.
Result<plans::ElementAt> element_to_back(const Context& context, storage::Session& session,
                                         timon::plans::ElementId element, Backed backed);

/// For who may report, verify or print there: files may come before it is said for which.
Result<plans::ElementAt> element_to_upload_for(const Context& context, storage::Session& session,
                                               timon::plans::ElementId element);

/// R-16, of what backs a verification: who may verify the fact, and nobody else, adds and withdraws it.
std::optional<Error> refusal_of_verifier(const Context& context, storage::Session& session, std::int64_t subject_id,
                                         timon::plans::PeriodId period, const plans::ElementAt& at);

enum class Reader { Staff, Citizen };
/// As whom the caller reads what backs facts of this element; not found for who may not know of it at all. A citizen
/// still gets only what `is_for_citizens`.
Result<Reader> reader_of(const Context& context, storage::Session& session, timon::plans::ElementId element);

}  // namespace timon::usecases::evidence
