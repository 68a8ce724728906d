#include "domain/evidence/withdrawal.hpp"

namespace timon::evidence {

std::vector<FieldError> withdrawal_errors(std::string_view what, const std::optional<Instant>& withdrawn_at,
                                          const std::string& reason) {
  constexpr std::size_t longest = 1000;
  if (withdrawn_at) return {{std::string(what), "evidence_withdrawn_already"}};
  if (reason.find_first_not_of(" \t\r\n") == std::string::npos) return {{"reason", "required"}};
  if (reason.size() > longest) return {{"reason", "too_long", {{"limit", std::to_string(longest)}}}};
  return {};
}

}  // namespace timon::evidence
