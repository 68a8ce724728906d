#pragma once
// How large a file may be and how much an institution keeps: its administrator says.

#include "domain/evidence/upload.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::evidence {

struct EvidenceLimits {
  timon::evidence::Limits limits{};
  std::int64_t used_bytes = 0;
};
Result<EvidenceLimits> show_evidence_limits(const Context& context, timon::people::OfficeId institution);

/// What is kept already stays, also where it is more.
Result<EvidenceLimits> set_evidence_limits(const Context& context, timon::people::OfficeId institution,
                                           const timon::evidence::Limits& limits);

}  // namespace timon::usecases::evidence
