#include "domain/evidence/evidence.hpp"

namespace timon::evidence {

bool is_for_citizens(const Evidence& evidence, bool is_subject_withdrawn) {
  return evidence.audience == Audience::Citizens && !evidence.withdrawn_at && !is_subject_withdrawn;
}

std::vector<FieldError> withdrawal_errors(const Evidence& evidence, const std::string& reason) {
  constexpr std::size_t longest = 1000;
  if (evidence.withdrawn_at) return {{"evidence", "evidence_withdrawn_already"}};
  if (reason.find_first_not_of(" \t\r\n") == std::string::npos) return {{"reason", "required"}};
  if (reason.size() > longest) return {{"reason", "too_long", {{"limit", std::to_string(longest)}}}};
  return {};
}

std::string public_name(const Evidence& evidence) {
  if (!is_picture(evidence.kind) || evidence.kind == FileKind::Jpeg) return evidence.name;
  return evidence.name.substr(0, evidence.name.rfind('.')) + ".jpg";
}

}  // namespace timon::evidence
