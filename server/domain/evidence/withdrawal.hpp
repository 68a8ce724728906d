#pragma once
// Why a file that backs a fact is withdrawn.

#include "base/names.hpp"

namespace timon::evidence {

enum class WithdrawalGround {
  Mistake,      ///< it proves nothing, or something else
  PersonalData  ///< it shows what citizens must not see of somebody: that cannot wait for a period to be opened again
};
constexpr auto names_of(WithdrawalGround) {
  return std::to_array<Name<WithdrawalGround>>(
      {{WithdrawalGround::Mistake, "mistake"}, {WithdrawalGround::PersonalData, "personal_data"}});
}

}  // namespace timon::evidence
