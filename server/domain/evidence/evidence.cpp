#include "domain/evidence/evidence.hpp"

namespace timon::evidence {

bool is_for_citizens(const Evidence& evidence, bool is_subject_withdrawn) {
  return evidence.audience == Audience::Citizens && !evidence.withdrawn_at && !is_subject_withdrawn;
}

std::string public_name(const Evidence& evidence) {
  if (!is_picture(evidence.kind) || evidence.kind == FileKind::Jpeg) return evidence.name;
  return evidence.name.substr(0, evidence.name.rfind('.')) + ".jpg";
}

}  // namespace timon::evidence
