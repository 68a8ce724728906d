#pragma once
// Why a file that backs something is withdrawn: a fact, or an answer to a recommendation.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/error.hpp"
#include "base/names.hpp"

namespace timon::evidence {

enum class WithdrawalGround {
  Mistake,      ///< it proves nothing, or something else
  PersonalData  ///< it shows what must not be seen of somebody: that waits for nothing to be opened again
};
constexpr auto names_of(WithdrawalGround) {
  return std::to_array<Name<WithdrawalGround>>(
      {{WithdrawalGround::Mistake, "mistake"}, {WithdrawalGround::PersonalData, "personal_data"}});
}

/// It happens once and says why, in up to 1000 bytes. `what`: the field that names the file. Codes:
/// `evidence_withdrawn_already`, `required`, `too_long`.
std::vector<FieldError> withdrawal_errors(std::string_view what, const std::optional<Instant>& withdrawn_at,
                                          const std::string& reason);

}  // namespace timon::evidence
